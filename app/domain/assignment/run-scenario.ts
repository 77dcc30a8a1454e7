import {
  chosenScenario,
  nextScenario,
  pricesOfScenario,
  repairAsked,
  updateScenario,
} from "#db/queries/scenarios.ts";
import { routingFacts } from "./facts.ts";
import type { Progress } from "./match.ts";
import { repairInput } from "./repair-input.ts";
import type { ScenarioResult, ScenarioTask } from "./route-scenario.ts";
import { inputOf } from "./scenario-input.ts";

/** A worker of which nothing was heard for so many milliseconds is lost, as with its server. */
const longestSilence = 60_000;

/**
 * Takes the scenario that has waited longest, with what it is computed from; undefined when none waits. Inside a
 * transaction, as all of these: nobody but the portal does it, so nothing of it is on the record.
 */
export function takeScenario(now: Date): { id: string; task: ScenarioTask } | undefined {
  const next = nextScenario(new Date(now.getTime() - longestSilence));
  if (!next) return;
  const facts = routingFacts(next.callId);
  const repair = repairAsked(next.id) ?? undefined;
  const input = repair ? repairInput(facts) : inputOf(facts);
  updateScenario(next.id, { state: "computing", input, beatAt: now, share: 0 });
  const chosen = repair && chosenScenario(next.callId);
  const prices = chosen ? (pricesOfScenario(chosen.id) ?? undefined) : undefined;
  return { id: next.id, task: { facts, settings: next.settings, repair, prices } };
}

/** How far a worker is, to be seen by everybody; `share` from 0 to 1. */
export function beatScenario(id: string, [phase, share]: Parameters<Progress>, now: Date) {
  updateScenario(id, { phase, share: Math.floor(share * 100), beatAt: now });
}

export function finishScenario(id: string, result: ScenarioResult, now: Date) {
  updateScenario(id, { state: "done", doneAt: now, share: 100, ...result });
}

/** Nobody computes it any more: whoever starts next begins it anew. */
export function giveBackScenario(id: string) {
  updateScenario(id, { state: "waiting", share: 0 });
}

export function failScenario(id: string, now: Date) {
  updateScenario(id, { state: "failed", doneAt: now });
}
