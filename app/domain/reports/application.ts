import type { ManagedCall } from "#app/domain/permissions.ts";
import { evaluationsOf, findOutcomes } from "#db/queries/application-lists.ts";

/** How an application of the call fares: its eligibility, who evaluates it (without scores), what was decided. Undefined for one of another call. */
export function viewProceedings({ callId }: ManagedCall, applicationId: string) {
  const found = findOutcomes(callId, applicationId);
  if (!found) return;
  const { eligibility, outcome, place, releasedAt } = found;
  return {
    eligibility,
    evaluations: evaluationsOf(callId, applicationId).map((one) => ({
      assignmentId: one.assignmentId,
      status: one.status,
      evaluator: one.evaluator,
      organisation: one.organisation,
      sheet: one.sheet,
    })),
    decision: outcome && { outcome, place, released: releasedAt !== null },
  };
}
