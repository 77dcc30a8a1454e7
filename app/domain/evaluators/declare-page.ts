import { lastInstant } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { closeBarredPairs } from "#app/domain/conflicts/close-barred-pairs.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { applicantsAmong, newestApplicant, undeclaredNumbers } from "#db/queries/applicants.ts";
import { declaredPairsOf } from "#db/queries/conflicts.ts";
import { findEvaluator, updateEvaluator } from "#db/queries/evaluators.ts";
import { changeEvaluator } from "./change-evaluator.ts";
import { type DeclaredConflict, refuseUnlessListed, replaceDeclared } from "./declare-conflicts.ts";
import { goneThrough } from "./gone-through.ts";

export type DeclaredPage = {
  declared: DeclaredConflict[];
  /** Ids of everybody on the page, and when it was shown. */
  shown: string[];
  asOf: Date;
  /** That with everybody else on the whole list there is no conflict. */
  confirmed: boolean;
};

/**
 * An evaluator sends one page of a long list: what is ticked takes the place of what they declared before with anybody on
 * it, at once. Once no applicant was left out and they confirm it, they have declared; true then. What came onto the list
 * since they began is asked about again. Refuses what `declareConflicts` refuses, of this page.
 */
export function declarePage(
  evaluator: EvaluatorInCall,
  { declared, shown, asOf, confirmed }: DeclaredPage,
  now: Date,
): boolean {
  const { evaluatorId, callId, account } = evaluator;
  let done = false;
  changeEvaluator(evaluator, "evaluator.page-declared", { count: declared.length }, now, (call) => {
    refuseUnless(now > lastInstant(call), "call-still-open");
    const page = applicantsAmong(callId, shown);
    refuseUnlessListed(declared, page, asOf);

    const ids = new Set(page.map(({ applicationId }) => applicationId));
    const news = replaceDeclared(evaluator, declared, now, ids);
    const { to, since, isAll } = stepOf(evaluator, page, asOf);
    done = isAll && confirmed;
    if (done) finish(evaluator, since, now);
    else updateEvaluator(evaluatorId, { goneThroughTo: to, goneThroughSince: since });
    if (news > 0 || done) closeBarredPairs(callId, now, account.id);
  });
  return done;
}

type Page = ReturnType<typeof applicantsAmong>;

function stepOf({ evaluatorId, callId }: EvaluatorInCall, page: Page, asOf: Date) {
  const before = findEvaluator(callId, evaluatorId)!;
  const to = before.goneThroughTo;
  const next = undeclaredNumbers(callId, before.conflictsDeclaredAt, to, page.length + 1);
  const step = goneThrough({ to, next, shown: new Set(page.map(({ number }) => number)) });
  return { ...step, since: (to > 0 && before.goneThroughSince) || asOf };
}

/** Whoever came onto the list while they went through it may have been put where they had been already. */
function finish({ evaluatorId, callId, account }: EvaluatorInCall, since: Date, now: Date) {
  const details = { count: declaredPairsOf(evaluatorId).length };
  const entry = { by: account, on: evaluatorId, callId, at: now, details };
  const newest = newestApplicant(callId);
  change({ action: "evaluator.conflicts-declared", ...entry }, () =>
    updateEvaluator(evaluatorId, {
      conflictsDeclaredAt: newest && newest > since ? since : now,
      goneThroughTo: 0,
      goneThroughSince: null,
    }),
  );
}
