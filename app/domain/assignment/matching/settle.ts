import { chooseBest } from "./choose.ts";
import { dismissOne } from "./dismiss.ts";
import { leastContent, mostContent } from "./loads.ts";
import { createPaths } from "./paths.ts";
import { recruitOne } from "./recruit.ts";
import type { Seating } from "./seating.ts";

/**
 * Makes the seating optimal for its weights, starting from its prices: every application takes its best, then evaluators
 * with too many or too few hand on along shortest paths. It is the successive shortest path method for minimum-cost flow
 * (Ahuja, Magnanti, Orlin, "Network flows", §9.7), started from good prices instead of zero.
 */
export function settleFreely(seating: Seating) {
  const { load } = seating;
  chooseBest(seating);
  const paths = createPaths(seating);
  for (let evaluator = 0; evaluator < load.length; evaluator++)
    while (load[evaluator] > mostContent(seating, evaluator)) dismissOne(paths, evaluator);
  for (let evaluator = 0; evaluator < load.length; evaluator++)
    while (load[evaluator] < leastContent(seating, evaluator)) recruitOne(paths, evaluator);
}
