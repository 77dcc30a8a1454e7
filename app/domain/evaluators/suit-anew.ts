import { pairsOfEvaluators, updateAssignment } from "#db/queries/assignment.ts";
import type { findCall } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { preferencesOf } from "#db/queries/preferences.ts";
import { chosenScenario } from "#db/queries/scenarios.ts";
import { suitabilityOf } from "./suitability.ts";

/**
 * Inside a change of what an evaluator says: the fit that is kept with each application they have, or are proposed for,
 * becomes what it is by now, with what they would like wherever the routing counts that.
 */
export function suitAnew(
  { id: callId, routing }: NonNullable<ReturnType<typeof findCall>>,
  evaluatorId: string,
) {
  const evaluator = findEvaluator(callId, evaluatorId)!;
  const { preferences } = chosenScenario(callId)?.settings ?? routing;
  const said = preferences ? preferencesOf(evaluatorId) : [];
  const liked = new Map(said.map(({ applicationId, preference }) => [applicationId, preference]));
  for (const { id, applicationId, ...pair } of pairsOfEvaluators([evaluatorId])) {
    const { suitability } = suitabilityOf(pair, evaluator, liked.get(applicationId));
    if (suitability !== pair.suitability) updateAssignment(id, { suitability });
  }
}
