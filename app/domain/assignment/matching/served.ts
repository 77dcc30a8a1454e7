import { pickBest, roomForPicks } from "./choose.ts";
import type { Network } from "./network.ts";
import { none } from "./rows.ts";

/*
 * How well an application is served: the mean suitability of the evaluators that it wants. Sums are compared instead of means
 * where that keeps them whole numbers.
 */

/** Sum of suitabilities by application, locked pairs included. */
export function servedOf({ lockedValue, seatApplication, value }: Network, held: Int32Array) {
  const served = lockedValue.slice();
  held.forEach((edge, place) => {
    if (edge !== none) served[seatApplication[place]] += value[edge];
  });
  return served;
}

/** Applications whose seats are all taken; no floor can help the others. */
export function completeOnes({ wanted, seatApplication }: Network, held: Int32Array) {
  const complete = Uint8Array.from(wanted, (count) => (count > 0 ? 1 : 0));
  held.forEach((edge, place) => {
    if (edge === none) complete[seatApplication[place]] = 0;
  });
  return complete;
}

/** The least mean among the applications that count. */
export function leastMean({ wanted }: Network, served: Float64Array, counts: Uint8Array) {
  return served.reduce((least, sum, a) => (counts[a] ? Math.min(least, sum / wanted[a]) : least), Infinity);
}

/** The sums that applications need for this mean; 0 for those that do not count. */
export function floorsAt({ wanted }: Network, mean: number, counts: Uint8Array) {
  // A mean comes from a division: without the allowance its own sum could fall short by a rounding.
  return Float64Array.from(wanted, (count, a) => (counts[a] ? Math.ceil(mean * count - 1e-6) : 0));
}

/** What each application would have if it were alone: nobody can be served better. */
export function servedAlone(network: Network) {
  const { all } = network;
  const alone = greatestAlone({ ...network, ...all }, new Float64Array(all.value));
  return network.lockedValue.map((locked, application) => locked + alone[application]);
}

/** By application: the sum of its best, as if there were no other. */
export function greatestAlone(network: Network, weight: Float64Array) {
  const { seatStart } = network;
  const picks = roomForPicks(network.mostSeats);
  const free = new Float64Array(network.evaluators.length);
  return Float64Array.from(network.applications, (_, application) => {
    pickBest(network, weight, free, application, seatStart[application + 1] - seatStart[application], picks);
    return picks.worths.subarray(0, picks.count).reduce((sum, worth) => sum + worth, 0);
  });
}
