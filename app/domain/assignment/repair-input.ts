import { sha256Of } from "#app/domain/canonical.ts";
import type { ScenarioInput } from "#db/schema/assignment.ts";
import type { RoutingFacts } from "./facts.ts";
import { keyOf } from "./pair-key.ts";
import type { Candidate } from "./problem.ts";
import { mayMove, isTakenBack } from "./repair-problem.ts";
import { stepsOf } from "./repair-steps.ts";
import { changesBetween, inputOf } from "./scenario-input.ts";

/**
 * What a repair is computed from: besides what every scenario is, the call's settings and all that stands, proposed or
 * published.
 */
export function repairInput(facts: RoutingFacts): ScenarioInput {
  const input = inputOf(facts);
  const standing = facts.pairs.map((pair) => `${keyOf(pair)} ${pair.status}`).toSorted();
  return { ...input, hash: sha256Of([input.hash, facts.settings]), standing: sha256Of(standing) };
}

/** Whether a repair would not be computed like that any more. */
export function isOvertaken(input: ScenarioInput, now: ScenarioInput): boolean {
  return changesBetween(input, now).length > 0;
}

/** Whether a repair would move what has been begun, or fixed by a manager, since it was computed. */
export function movesFixed(facts: RoutingFacts, without: readonly string[], pairs: readonly Candidate[]) {
  return stepsOf(facts, pairs).ended.some(
    (pair) => !mayMove(facts, pair) && !isTakenBack(facts, without, pair),
  );
}
