import { repairedPrices } from "./auction.ts";
import { chooseBest } from "./choose.ts";
import { finest } from "./fairness.ts";
import { type Ground, groundOf, type Network, networkOf } from "./network.ts";
import { greatestFrom, greatestTotal } from "./optimum.ts";
import type { Problem } from "../problem.ts";
import { addAll, openReach, rowsInReach, spare, widen } from "./reach.ts";
import { groupedRows, none, sorted, sortedRows } from "./rows.ts";
import { emptySeating, type Seating } from "./seating.ts";
import { completeOnes, leastAlone, leastMean, servedOf } from "./served.ts";
import { scale } from "./weights.ts";

/** After these, all pairs are taken; mostly the second finds nothing to add. */
const mostTurns = 6;

/** Pairs per pair within reach: with fewer it is quicker to look at all at once. */
const worthwhile = 2;

/** Where least loads ask for a greater share of the seats, their prices are so loose that most pairs come within reach. */
const tight = 0.9;

/**
 * The matching of greatest weight from the prices of an earlier answer. Where there are many pairs, only those that can
 * matter at these prices are looked at closely, then those are added that the new prices show to be worth more than what is
 * held, until there are none: column generation, as proved as over all pairs. `enough`: as for fairness.
 */
export function repairedTotal(problem: Problem, enough: number): Seating {
  if (!isWorthwhile(problem)) {
    const ground = groundOf(problem, sortedRows);
    const network = networkOf(ground, ground.rows);
    return greatestTotal(network, startingPrices(network, openingPrices(problem, ground)));
  }
  const ground = groundOf(problem, groupedRows);
  const seating = withinReach(ground, openingPrices(problem, ground));
  return isFinal(seating, enough) ? seating : greatestFrom(seating, overAll(ground));
}

function isWorthwhile({ pairs, applications, evaluators, rules, connect }: Problem) {
  if (rules?.oneOfACountry || rules?.kinds?.length || connect) return false;
  const wanted = applications.reduce((sum, one) => sum + one.wanted, 0);
  if (evaluators.reduce((sum, { least = 0 }) => sum + least, 0) > tight * wanted) return false;
  if ("row" in pairs) return false;
  const count = "length" in pairs ? pairs.length : pairs.suitability.length;
  return count > worthwhile * (wanted + spare * applications.length);
}

function overAll(ground: Ground) {
  const rows = sorted(ground.rows, ground.order);
  return networkOf({ ...ground, rows }, rows);
}

function withinReach(ground: Ground, opening: Float64Array) {
  const reach = openReach(ground, opening);
  const networkInReach = () => networkOf(ground, rowsInReach(ground, reach));
  const network = networkInReach();
  const wished = wishedAt(network, startingPrices(network, opening));
  let seating = greatestFrom(wished, widen(ground, reach, wished) ? networkInReach() : network);
  for (let turn = 1; widen(ground, reach, seating); turn++) {
    if (turn === mostTurns) addAll(reach);
    seating = greatestFrom(seating, networkInReach());
  }
  return seating;
}

/** Whether nobody is short and fairness has nothing to look for. */
function isFinal({ network, held }: Seating, enough: number) {
  if (held.includes(none)) return false;
  const counts = completeOnes(network, held);
  const served = servedOf(network, held);
  const least = leastMean(network, served, counts) + finest;
  return enough <= least || leastAlone(network, served, counts) <= least;
}

/**
 * By rank; whoever is new begins at nothing. Whoever costs something has no room, and to be had instead of somebody who was
 * kept costs the bonus besides: so nobody who was kept has a reason to move yet.
 */
function openingPrices({ evaluators, prices = {} }: Problem, { order, stakes }: Ground) {
  return Float64Array.from(order.evaluators, (place) => {
    const earlier = prices[evaluators[place].id] ?? 0;
    // Below what a missed least load costs now, which may be less than when they were found, no price can be right.
    return earlier > 0 ? earlier + stakes.bonus * scale : Math.max(-stakes.emptySeat, earlier);
  });
}

/** Made fit for who is left; prices of their own, because settling changes them, and the opening ones are compared with. */
function startingPrices(network: Network, opening: Float64Array) {
  return network.kept.length > 0 ? repairedPrices(network, opening) : opening.slice();
}

/** Who would be taken at these prices, whether or not they have room. */
function wishedAt(network: Network, prices: Float64Array) {
  const seating = emptySeating(network, network.weight, prices);
  chooseBest(seating);
  return seating;
}
