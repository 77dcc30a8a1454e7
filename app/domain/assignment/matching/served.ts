import { aloneOfAll } from "./beyond.ts";
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

/**
 * The least mean if each application were alone: nobody can serve all better. Nobody is worse off alone than `served`, so once
 * the worst-served has been looked at, nearly all others need not be.
 */
export function leastAlone(network: Network, served: Float64Array, counts: Uint8Array) {
  const { wanted, lockedValue, beyond } = network;
  const alone = beyond ? aloneOfAll(network, beyond) : aloneAmongListed(network);
  let least = Infinity;
  const look = (application: number) => {
    if (!counts[application] || served[application] / wanted[application] >= least) return;
    least = Math.min(least, (lockedValue[application] + alone(application)) / wanted[application]);
  };
  const means = served.map((sum, application) =>
    counts[application] ? sum / wanted[application] : Infinity,
  );
  look(means.indexOf(means.reduce((worst, mean) => Math.min(worst, mean), Infinity)));
  means.forEach((_, application) => look(application));
  return least;
}

/** By application: the sum of its best in units of suitability, as if there were no other. */
function aloneAmongListed(network: Network) {
  const { all } = network;
  const worth = new Float64Array(all.value.length);
  const alone = aloneBy({ ...network, ...all }, worth);
  return (application: number) => {
    for (let edge = all.rowStart[application]; edge < all.rowStart[application + 1]; edge++)
      worth[edge] = all.value[edge];
    return alone(application);
  };
}

/** By application: the sum of its best, as if there were no other. */
export function greatestAlone(network: Network, weight: Float64Array) {
  const alone = aloneBy(network, weight);
  return Float64Array.from(network.applications, (_, application) => alone(application));
}

function aloneBy(network: Network, weight: Float64Array) {
  const { seatStart } = network;
  const picks = roomForPicks(network.mostSeats);
  const free = new Float64Array(network.evaluators.length);
  return (application: number) => {
    pickBest(network, weight, free, application, seatStart[application + 1] - seatStart[application], picks);
    return picks.worths.subarray(0, picks.count).reduce((sum, worth) => sum + worth, 0);
  };
}
