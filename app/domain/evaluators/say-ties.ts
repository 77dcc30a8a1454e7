import { change } from "#app/domain/change.ts";
import { findConflictsOfAccount } from "#app/domain/conflicts/find-conflicts.ts";
import type { EvaluatorInCall, ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { replaceTies } from "#db/queries/ties.ts";
import { changeEvaluator } from "./change-evaluator.ts";
import type { Ties } from "./ties.ts";

/**
 * An evaluator says what connects them with organisations, in place of what they said before; it counts in every call of
 * the programme, and conflicts are looked for at once. Also before the list of applicants is complete.
 */
export function sayTies(evaluator: EvaluatorInCall, ties: Ties, now: Date) {
  const { account } = evaluator;
  changeEvaluator(evaluator, "evaluator.ties-said", { count: ties.length }, now, ({ programmeId }) => {
    replaceTies({ programmeId, accountId: account.id, saidBy: account.id, at: now }, ties);
    findConflictsOfAccount(account.id, now, account.id);
  });
}

/**
 * A manager says which companies an evaluator mentored in the programme, in place of what managers said before; what the
 * evaluator says stays. Refuses somebody who has not accepted (`changed-elsewhere`) and after the results
 * (`already-released`).
 */
export function sayMentored(managed: ManagedCall, evaluatorId: string, companies: string[], now: Date) {
  const { callId, programmeId, manager } = managed;
  const { name = "" } = findEvaluator(callId, evaluatorId) ?? {};
  const entry = { by: manager, on: evaluatorId, callId, at: now, details: { name, count: companies.length } };
  change({ action: "evaluator.mentoring-said", ...entry }, () => {
    const accountId = findEvaluator(callId, evaluatorId)?.accountId;
    refuseUnless(accountId, "changed-elsewhere");
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    const ties = companies.map((company) => ({ kind: "mentored" as const, name: company }));
    replaceTies({ programmeId, accountId, saidBy: manager.id, at: now }, ties);
    findConflictsOfAccount(accountId, now, manager.id);
  });
}
