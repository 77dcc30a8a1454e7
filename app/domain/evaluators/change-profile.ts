import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { countAssignedTo } from "#db/queries/assignment.ts";
import { updateEvaluator } from "#db/queries/evaluators.ts";
import { changeEvaluator } from "./change-evaluator.ts";
import { findConflictsOf } from "./find-conflicts.ts";
import { profileIn, type EvaluatorProfile } from "./profile.ts";

/**
 * A changed organisation may mean new conflicts, so they are looked for again. Refuses a capacity below what the evaluator
 * has been given already (`capacity-below-assigned`).
 */
export function changeProfile(evaluator: EvaluatorInCall, profile: EvaluatorProfile, now: Date) {
  const { evaluatorId, callId } = evaluator;
  changeEvaluator(evaluator, "evaluator.changed", {}, now, (call) => {
    const count = countAssignedTo(evaluatorId);
    refuseUnless(profile.capacity >= count, "capacity-below-assigned", { count });
    updateEvaluator(evaluatorId, profileIn(call, profile));
    findConflictsOf(callId, now, { evaluatorId });
  });
}
