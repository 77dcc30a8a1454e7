import type { ManagedCall } from "#app/domain/permissions.ts";
import { countAssignments, proposedByEvaluator } from "#db/queries/assignment.ts";
import { routingFigures } from "#db/queries/routing.ts";
import { findCall } from "#db/queries/calls.ts";
import { viewShort } from "./read-routing.ts";

const mostTold = 100;

/** What publishing does to whom: who is told of how many applications, and which applications stay short. */
export function viewPublication({ callId }: ManagedCall) {
  const call = findCall(callId)!;
  const told = proposedByEvaluator(callId);
  return {
    pairs: countAssignments(callId).proposed,
    evaluators: told.length,
    told: told.slice(0, mostTold).map(({ evaluatorId, name, count, locale }) => ({
      evaluatorId,
      name,
      count,
      locale,
    })),
    missing: routingFigures(callId, call.evaluatorsPerApplication).missing,
    short: viewShort(call),
    dueAt: call.evaluationDueAt,
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
  };
}
