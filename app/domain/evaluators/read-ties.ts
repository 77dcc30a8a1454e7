import type { EvaluatorInCall, ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall, findCallWithProgramme } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { tiesOf } from "#db/queries/ties.ts";
import { tiesAsText } from "./ties.ts";

/** What an evaluator said of their ties, one a line; not what managers said of them. */
export function viewOwnTies({ callId, account }: EvaluatorInCall, locale: Locale) {
  const { call, programme } = findCallWithProgramme(callId)!;
  const own = tiesOf(call.programmeId, account.id).filter(({ saidBy }) => saidBy === account.id);
  return {
    programme: inLanguage(programme.name, locale),
    open: !call.resultsReleasedAt,
    ...tiesAsText(own),
  };
}

/** The ties of an evaluator who accepted: what they say, and which companies managers say they mentored. */
export function viewTiesOf({ callId, programmeId }: ManagedCall, evaluatorId: string) {
  const evaluator = findEvaluator(callId, evaluatorId);
  if (!evaluator?.accountId) return;
  const { accountId, name } = evaluator;
  const { own = [], others = [] } = Object.groupBy(tiesOf(programmeId, accountId), ({ saidBy }) =>
    saidBy === accountId ? "own" : "others",
  );
  const { mentored } = tiesAsText(others);
  return { name, said: tiesAsText(own), mentored, open: !findCall(callId)!.resultsReleasedAt };
}
