import { ifManager, type ManagedCall, type ReadableCall } from "#app/domain/permissions.ts";
import { evaluationsOf, findOutcomes } from "#db/queries/application-lists.ts";

/**
 * How an application of the call fares: its eligibility and, for managers only, who evaluates it (without scores) and what
 * was decided. Undefined for one of another call.
 */
export function viewProceedings(readable: ReadableCall, applicationId: string) {
  const found = findOutcomes(readable.callId, applicationId);
  if (!found) return;
  const managed = ifManager(readable);
  return { eligibility: found.eligibility, further: managed && viewFurther(managed, applicationId, found) };
}

type Outcomes = NonNullable<ReturnType<typeof findOutcomes>>;

function viewFurther({ callId }: ManagedCall, applicationId: string, found: Outcomes) {
  const { outcome, place, releasedAt } = found;
  return {
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
