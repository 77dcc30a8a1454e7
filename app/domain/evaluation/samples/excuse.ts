import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator, updateEvaluator } from "#db/queries/evaluators.ts";

/**
 * Lets the real applications open to an evaluator without the samples, for whoever came late, say. Needs a reason
 * (`reason-missing`); not while the samples are not before the evaluators, nor twice (`changed-elsewhere`).
 */
export function excuseFromSamples(
  { callId, manager }: ManagedCall,
  evaluatorId: string,
  why: string,
  now: Date,
) {
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const found = findEvaluator(callId, evaluatorId);
  refuseUnless(found, "changed-elsewhere");
  const entry = { by: manager, on: evaluatorId, callId, at: now, details: { name: found.name, reason } };
  change({ action: "samples.excused", ...entry }, () => {
    const { status, samplesExcusedAt } = findEvaluator(callId, evaluatorId)!;
    const asked = findCall(callId)!.samplesShownAt !== null && status === "accepted";
    refuseUnless(asked && !samplesExcusedAt, "changed-elsewhere");
    updateEvaluator(evaluatorId, { samplesExcusedAt: now, samplesExcuse: reason });
  });
}
