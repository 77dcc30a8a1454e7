import { isCrossing } from "../figures.ts";
import type { Problem } from "../problem.ts";
import { greatestTotal } from "./optimum.ts";
import type { Network } from "./network.ts";
import { none } from "./rows.ts";
import type { Seating } from "./seating.ts";

/** Halvings of the bonus; the last one is finer than a hundredth of a suitability. */
const halvings = 8;

/**
 * The matching of greatest weight in which at least this share of the pairs has no topic in common: such pairs get a
 * bonus (a Lagrange multiplier), the smallest that makes them enough, found by bisection from the prices of the last try.
 * When even the greatest is too small, as many as it brings.
 */
export function greatestConnected(problem: Problem, network: Network, optimum: Seating): Seating {
  const share = problem.connect?.crossing ?? 0;
  const crossing = crossingEdges(problem, network);
  if (shareOf(optimum, crossing) >= share) return optimum;
  let low = 0;
  let high = network.weight.reduce((most, one) => Math.max(most, one), 0);
  let enough = withBonus(network, optimum.price, crossing, high);
  for (let i = 0; i < halvings; i++) {
    const middle = Math.round((low + high) / 2);
    const tried = withBonus(network, enough.price, crossing, middle);
    if (shareOf(tried, crossing) >= share) [high, enough] = [middle, tried];
    else low = middle;
  }
  return enough;
}

/** By edge: 1 for a pair without a common topic, 0 with one, -1 where one side names none. */
export function crossingEdges(problem: Problem, network: Network) {
  const about = Array.from(network.applications, (place) => problem.applications[place].topics);
  const known = Array.from(network.evaluators, (place) => problem.evaluators[place].topics);
  return Int8Array.from(network.evaluatorOf, (evaluator, edge) =>
    Number(isCrossing(about[network.applicationOf[edge]], known[evaluator]) ?? -1),
  );
}

function shareOf({ held }: Seating, crossing: Int8Array) {
  const known = held.filter((edge) => edge !== none && crossing[edge] >= 0);
  return known.length > 0 ? known.filter((edge) => crossing[edge] === 1).length / known.length : 1;
}

function withBonus(network: Network, price: Float64Array, crossing: Int8Array, bonus: number) {
  const weight = network.weight.map((units, edge) => units + (crossing[edge] === 1 ? bonus : 0));
  return greatestTotal({ ...network, weight }, price.slice());
}
