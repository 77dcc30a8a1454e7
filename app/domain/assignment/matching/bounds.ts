import { gapOverAll } from "./beyond.ts";
import { dualityGap } from "./certificate.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Network } from "./network.ts";
import { none } from "./rows.ts";
import { worthOf } from "./seating.ts";
import { greatestAlone, leastAlone } from "./served.ts";
import { scale } from "./weights.ts";

/** What is proved about all matchings, not only about the ones that were looked at. */
export type Bounds = {
  /** Applications that fairness is about. */
  counts: Uint8Array;
  /** None has a better-served worst-served application. */
  least: number;
  /** None that keeps a floor exceeds `weight` - `emphasis` × floor: one line for each emphasis that was tried. */
  cuts: { weight: number; emphasis: number }[];
};

export function boundsOf(network: Network, counts: Uint8Array, served: Float64Array): Bounds {
  const least = leastAlone(network, served, counts);
  if (network.limits.length === 0 || network.beyond) return { counts, least, cuts: [] };
  // Where it is not proved that no more seats can be filled, this bounds what they might bring.
  const weight = greatestAlone(network, network.weight).reduce((sum, one) => sum + one, 0);
  return { counts, least, cuts: [{ weight, emphasis: 0 }] };
}

/**
 * A seating of greatest weight under an emphasis bounds all others: whoever keeps a floor gets at least emphasis × floor out
 * of the emphasis, so has at most the rest for its own weight (weak Lagrangian duality). That it is of greatest weight is not
 * taken for granted: what the prices do not prove is added.
 */
export function learn(
  bounds: Bounds,
  { of, seating }: Pick<Emphasis, "of" | "seating">,
  served: Float64Array,
) {
  const { network, held } = seating;
  const greatest = weightOf(network, held) + openGap({ of, seating });
  const weight = of.reduce((sum, units, a) => sum + units * served[a], greatest);
  const emphasis = of.reduce((sum, units, a) => sum + units * network.wanted[a], 0);
  bounds.cuts.push({ weight, emphasis });
  // A matching that keeps a floor weighs at least floor × evaluators wanted, and the locked ones do not weigh: so the cut
  // bounds the floor, too.
  const locked = network.lockedValue.reduce((sum, value, a) => sum + bounds.counts[a] * value, 0);
  const wanted = network.wanted.reduce((sum, count, a) => sum + bounds.counts[a] * count, 0);
  bounds.least = Math.min(bounds.least, (weight + scale * locked) / (emphasis + scale * wanted));
}

/** By how much any matching within the rules may be worth more. */
function openGap({ seating, of }: Pick<Emphasis, "of" | "seating">) {
  if (seating.network.beyond) return gapOverAll(seating, of);
  if (seating.network.limits.length === 0) return dualityGap(seating);
  return seating.bound - worthOf(seating, seating.base);
}

export function greatestWeightAt({ cuts }: Bounds, floor: number) {
  return cuts.reduce((least, cut) => Math.min(least, cut.weight - cut.emphasis * floor), Infinity);
}

export function weightOf({ weight }: Network, held: Int32Array) {
  return held.reduce((sum, edge) => (edge === none ? sum : sum + weight[edge]), 0);
}
