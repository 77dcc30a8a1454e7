import { nextScenario, statesOf, updateScenario } from "#db/queries/scenarios.ts";
import type { Progress } from "./match.ts";
import type { ComputedScenario } from "./route-scenario.ts";

/** A worker of which nothing was heard for so many milliseconds is lost, as with its server. */
const longestSilence = 60_000;

/**
 * Takes the scenario that has waited longest and returns its id; undefined when none waits. Inside a transaction, as all of
 * these: nobody but the portal does it, so nothing of it is on the record.
 */
export function takeScenario(now: Date): string | undefined {
  const next = nextScenario(new Date(now.getTime() - longestSilence));
  if (next) updateScenario(next.id, { state: "computing", beatAt: now, share: 0 });
  return next?.id;
}

/** How far a worker is, to be seen by everybody; `share` from 0 to 1. */
export function beatScenario(id: string, [phase, share]: Parameters<Progress>, now: Date) {
  updateScenario(id, { phase, share: Math.floor(share * 100), beatAt: now });
}

/** Done when it was last heard of; what nobody wants any more, or somebody else finished, stays as it is. */
export function finishScenario(id: string, result: ComputedScenario) {
  const [scenario] = statesOf([id]);
  if (scenario?.state !== "computing") return;
  updateScenario(id, { state: "done", doneAt: scenario.beatAt, share: 100, ...result });
}

/** Nobody computes it any more: whoever starts next begins it anew. */
export function giveBackScenario(id: string) {
  updateScenario(id, { state: "waiting", share: 0 });
}

export function failScenario(id: string, now: Date) {
  updateScenario(id, { state: "failed", doneAt: now });
}
