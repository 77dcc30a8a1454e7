import { change } from "#app/domain/change.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { updateEvaluator } from "#db/queries/evaluators.ts";
import { findConflictsOf } from "./find-conflicts.ts";
import type { EvaluatorProfile } from "./profile.ts";

/** A changed organisation may mean new conflicts, so they are looked for again. */
export function changeProfile(
  { evaluatorId, callId, account }: EvaluatorInCall,
  profile: EvaluatorProfile,
  now: Date,
) {
  change({ action: "evaluator.changed", by: account, on: evaluatorId, callId, at: now }, () => {
    updateEvaluator(evaluatorId, profile);
    findConflictsOf(callId, evaluatorId, now);
  });
}
