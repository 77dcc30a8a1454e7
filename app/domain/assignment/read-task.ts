import { chosenScenario, pricesOfScenario, scenarioAsked } from "#db/queries/scenarios.ts";
import { routingFacts } from "./facts.ts";
import { repairInput } from "./repair-input.ts";
import type { ScenarioTask } from "./route-scenario.ts";
import { inputOf } from "./scenario-input.ts";

/** What a scenario is computed from, as the record stands; read from all pairs, so apart where the call is large. */
export function readScenarioTask({ id }: { id: string }): ScenarioTask {
  const { callId, settings, repair } = scenarioAsked(id);
  const facts = routingFacts(callId);
  if (!repair) return { facts, settings, input: inputOf(facts) };
  const chosen = chosenScenario(callId);
  const prices = chosen && (pricesOfScenario(chosen.id) ?? undefined);
  return { facts, settings, repair, prices, input: repairInput(facts) };
}
