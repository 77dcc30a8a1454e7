import type { RoutingFacts } from "./facts.ts";
import { keyOf } from "./pair-key.ts";
import type { Pair, Problem } from "./problem.ts";
import { routingProblem } from "./routing-problem.ts";

/**
 * What a repair may do. `disturb`: `nobody`, only open seats are filled; `few`, others may move too where that gains enough.
 * `without`: evaluators who are taken back what they have not submitted, by id.
 */
export type Repair = { disturb: "nobody" | "few"; without: string[] };
/**
 * A move must gain a tenth of a perfect fit (millionths): measured, that saves nine moves of ten for a thousandth of
 * the total.
 */
export const leastGain = 100_000;

export type Standing = RoutingFacts["pairs"][number];

/**
 * What the matcher is asked when a published routing has open seats: it begins with what stands. What was begun or submitted
 * stays, and so does what a manager fixed; with `nobody` all else too, with `few` the others stay unless moving one gains a
 * tenth of a perfect fit, so that of two answers of equal worth the one with fewer moves is taken. Nobody comes below their
 * least by it, but nobody is moved to lift others to theirs.
 */
export function repairProblem(
  facts: RoutingFacts,
  { disturb, without }: Repair,
  prices?: Problem["prices"],
): Problem {
  const problem = routingProblem(facts);
  const standing = facts.pairs.filter((pair) => !isTakenBack(facts, without, pair));
  const fixed = standing.filter((pair) => disturb === "nobody" || !mayMove(facts, pair));
  const seats = countBy(standing, ({ applicationId }) => applicationId);
  const loads = countBy(standing, ({ evaluatorId }) => evaluatorId);
  const has = (counts: Map<string, number>, id: string) => counts.get(id) ?? 0;
  return {
    ...problem,
    connect: undefined,
    applications: problem.applications.map((one) => ({
      ...one,
      wanted: Math.max(one.wanted, has(seats, one.id)),
    })),
    evaluators: problem.evaluators.map((one) => ({
      ...one,
      most: without.includes(one.id) ? has(loads, one.id) : one.most,
      least: Math.min(one.least ?? 0, has(loads, one.id)),
    })),
    locked: fixed.map(pairOf),
    keep: { pairs: standing.map(pairOf), bonus: leastGain },
    prices,
  };
}

/**
 * Whether a repair may give the application to somebody else: nobody fixed the pair, its score sheet is not begun, and
 * its evaluation not over.
 */
export function mayMove({ begun, over }: Pick<RoutingFacts, "begun" | "over">, pair: Standing): boolean {
  return !pair.locked && !begun.has(keyOf(pair)) && !over.has(keyOf(pair));
}

/**
 * Of somebody who is silent all goes that is not submitted and not over: to be taken off them is a manager's later word
 * than to fix a pair.
 */
export function isTakenBack(
  { submitted, over }: Pick<RoutingFacts, "submitted" | "over">,
  without: readonly string[],
  pair: Standing,
): boolean {
  const stays = submitted.has(keyOf(pair)) || over.has(keyOf(pair));
  return without.includes(pair.evaluatorId) && !stays;
}

function pairOf({ applicationId, evaluatorId }: Standing): Pair {
  return { application: applicationId, evaluator: evaluatorId };
}

export function countBy<One>(all: readonly One[], idOf: (one: One) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(idOf(one), (counts.get(idOf(one)) ?? 0) + 1);
  return counts;
}
