import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { acceptedEvaluatorsOf, eligibleApplicationsOf } from "#db/queries/routing.ts";
import { findCall } from "#db/queries/calls.ts";
import { conflictsOfCall } from "#db/queries/conflicts.ts";

type Pair = { applicationId: string; evaluatorId: string };
export type RoutingFacts = ReturnType<typeof routingFacts>;

/**
 * Everything that routing goes by, as it is now: eligible applications, evaluators who accepted, which pairs are barred
 * (a conflict stands, or the pair ended before), and the pairs that stand, proposed or published.
 */
export function routingFacts(callId: string) {
  const call = findCall(callId)!;
  const applications = eligibleApplicationsOf(callId);
  const evaluators = acceptedEvaluatorsOf(callId);
  const ids = new Set([...applications, ...evaluators].map(({ id }) => id));
  const pairs = assignmentsOfCall(callId).filter(
    (pair) => ids.has(pair.applicationId) && ids.has(pair.evaluatorId),
  );
  const ended = pairs.filter(({ status }) => status === "recused");
  return {
    wanted: call.evaluatorsPerApplication,
    applications,
    evaluators,
    barred: new Set([...conflictsOfCall(callId), ...ended].map(keyOf)),
    pairs: pairs.filter(({ status }) => status !== "recused"),
  };
}

/** One text for a pair, to look it up by. */
export function keyOf({ applicationId, evaluatorId }: Pair) {
  return `${applicationId} ${evaluatorId}`;
}
