import { findCall } from "#db/queries/calls.ts";
import { countEligibility } from "#db/queries/counts.ts";
import { countExtraEvaluations } from "#db/queries/readiness.ts";
import { countEvaluators } from "#db/queries/evaluators.ts";

/**
 * Places needed (applications × evaluators each, and those ordered beyond them) beside places offered by those who
 * accepted, and how many people those are. Applications whose eligibility is open count as eligible.
 */
export function viewPlaces({ callId }: { callId: string }) {
  const { evaluatorsPerApplication: perApplication } = findCall(callId)!;
  const { eligible, undecided } = countEligibility(callId);
  const extra = countExtraEvaluations(callId);
  const { capacity, ...people } = countEvaluators(callId);
  const needed = (eligible + undecided) * perApplication + extra;
  return {
    ...people,
    applications: eligible + undecided,
    undecided,
    perApplication,
    extra,
    needed,
    capacity,
    missing: Math.max(0, needed - capacity),
  };
}
