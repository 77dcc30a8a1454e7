import { change } from "#app/domain/change.ts";
import { tellSeatsOpen } from "#app/domain/evaluators/tell-seats-open.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { endPairs } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator, updateEvaluator } from "#db/queries/evaluators.ts";
import { workOf } from "#app/domain/evaluators/own-work.ts";
import { forgetProposalsOf } from "#db/queries/proposals.ts";

/**
 * The evaluator cannot go on: everything that they have not submitted is handed back in one step, with begun sheets
 * kept for managers; what they submitted stays and counts. They take nothing more, until they say in their profile that
 * they do. The managers are told once, with the way to the repair. Needs a reason (`reason-missing`); refused when
 * nothing is left to hand back (`changed-elsewhere`) and once the results are out (`evaluation-not-open`).
 */
export function handBackAll({ evaluatorId, callId, account }: EvaluatorInCall, why: string, now: Date) {
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const { name } = findEvaluator(callId, evaluatorId)!;
  const details = () => ({ evaluator: name, count: workOf(callId, evaluatorId).open.length, reason });
  const entry = { by: account, on: evaluatorId, callId, at: now };
  change({ action: "assignments.handed-back", ...entry, details }, () => {
    const { open, idle } = workOf(callId, evaluatorId);
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "evaluation-not-open");
    refuseUnless(open.length > 0, "changed-elsewhere");
    for (const { applicationId, company } of open) {
      const one = { evaluator: name, company, reason };
      change({ action: "assignment.handed-back", ...entry, on: applicationId, details: one }, () => {});
    }
    endPairs(
      [...open, ...idle].map(({ id }) => id),
      "handed-back",
      now,
      reason,
    );
    forgetProposalsOf(evaluatorId);
    updateEvaluator(evaluatorId, { stoppedAt: now });
    tellSeatsOpen(callId, { evaluatorId, name, reason, how: "handed-back", seats: open }, now);
  });
}

/** What an evaluator who cannot go on hands back, and what of theirs stays. */
export function viewToHandBack({ evaluatorId, callId }: EvaluatorInCall) {
  const { open, begun, submitted } = workOf(callId, evaluatorId);
  return { open: findCall(callId)!.resultsReleasedAt ? 0 : open.length, begun, submitted };
}
