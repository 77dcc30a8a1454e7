import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { countEligibility } from "#db/queries/eligibility.ts";
import { countEvaluators } from "#db/queries/evaluators.ts";

/**
 * Places needed (applications × evaluators each) beside places offered by those who accepted, and how many people those
 * are. Applications whose eligibility is open count as eligible.
 */
export function viewPlaces({ callId }: ManagedCall) {
  const { evaluatorsPerApplication: perApplication } = findCall(callId)!;
  const { eligible, undecided } = countEligibility(callId);
  const { capacity, ...people } = countEvaluators(callId);
  const needed = (eligible + undecided) * perApplication;
  return {
    ...people,
    applications: eligible + undecided,
    undecided,
    perApplication,
    needed,
    capacity,
    missing: Math.max(0, needed - capacity),
  };
}
