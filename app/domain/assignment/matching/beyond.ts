import { heldWorth, pickBest, type Picks, roomForPicks, worthOf } from "./choose.ts";
import { evaluatorGain } from "./certificate.ts";
import type { Limit } from "./limits.ts";
import type { Network } from "./network.ts";
import { forbidden, type PairsByRow } from "../problem.ts";
import { none } from "./rows.ts";
import type { Seating } from "./seating.ts";
import { scale } from "./weights.ts";

/**
 * All pairs of a call that are too many to be listed, by rank. `row`: an application's suitabilities by evaluator, until the next
 * is asked for; `forbidden` also for who has no room beside their locked pairs, and for the colleagues of who is locked in.
 */
export type Beyond = { row: (application: number) => Int32Array };

export function beyondOf({ pairs }: { pairs: PairsByRow }, network: Network): Beyond {
  const { applications, evaluators, most, organisation, locked, limits } = network;
  const row = new Int32Array(evaluators.length);
  const lockedBy = Map.groupBy(locked, ({ application }) => application);
  return {
    row(application) {
      const byPlace = pairs.row(applications[application]);
      for (let one = 0; one < row.length; one++)
        row[one] = most[one] > 0 ? byPlace[evaluators[one]] : forbidden;
      for (const { evaluator } of lockedBy.get(application) ?? [])
        close((one) => organisation[one] === organisation[evaluator]);
      for (const limit of limits) closeLimit(limit, application);
      return row;
    },
  };

  function close(isClosed: (one: number) => boolean) {
    for (let one = 0; one < row.length; one++) if (isClosed(one)) row[one] = forbidden;
  }

  function closeLimit({ name, group, most: left }: Limit, application: number) {
    if (left[application] === 0) close((one) => group[one] !== none);
    if (name !== "country") return;
    for (const { evaluator } of lockedBy.get(application) ?? [])
      if (group[evaluator] !== none) close((one) => group[one] === group[evaluator]);
  }
}

/** One application with every evaluator as an edge, so that its best can be picked as in any network. */
export type WholeRow = { network: Network; weight: Float64Array; picks: Picks };

export function openRow(network: Network, most = network.mostSeats): WholeRow {
  const count = network.evaluators.length;
  const alone = {
    rowStart: Int32Array.of(0, count),
    evaluatorOf: Int32Array.from({ length: count }, (_, i) => i),
  };
  return {
    network: { ...network, ...alone },
    weight: new Float64Array(count),
    picks: roomForPicks(most),
  };
}

/** Picks the best of all pairs of an application at these prices, at most `most`, by what `weightOf` makes of suitability. */
export function pickOfAll(
  { network, weight, picks }: WholeRow,
  beyond: Beyond,
  application: number,
  { most, price, weigh }: { most: number; price: Float64Array; weigh: (weight: Float64Array) => void },
  units = scale,
) {
  const row = beyond.row(application);
  for (let one = 0; one < row.length; one++) weight[one] = row[one] < 0 ? -Infinity : row[one] * units;
  weigh(weight);
  pickBest(network, weight, price, 0, most, picks);
  return picks;
}

/**
 * How far the seating is from the greatest weight at most (at `base`), proved as in `dualityGap`, but over all pairs, those that were
 * never listed, too. Countries and kinds are left aside, which can only raise it. `emphasis`: by application, as `base` has it.
 * What decides between equals counts for a pair that is not listed as much as it can for any.
 */
export function gapOverAll(seating: Seating, emphasis?: Float64Array) {
  const { network, base, price, load } = seating;
  const { seatStart, rowStart, evaluatorOf, emptySeat, hashes, beyond } = network;
  const whole = openRow(network);
  const plain = { ...seating, weight: base };
  let gap = 0;
  for (let application = 0; application + 1 < seatStart.length; application++) {
    const most = seatStart[application + 1] - seatStart[application];
    if (most === 0) continue;
    const weigh = (weight: Float64Array) => {
      if (hashes > 1) for (let one = 0; one < weight.length; one++) weight[one] += hashes - 1;
      for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++)
        weight[evaluatorOf[edge]] = base[edge];
    };
    const units = scale + (emphasis?.[application] ?? 0);
    const picks = pickOfAll(whole, beyond!, application, { most, price, weigh }, units);
    gap += worthOf(picks, most, emptySeat) - heldWorth(plain, application);
  }
  load.forEach((_, evaluator) => (gap += evaluatorGain(seating, evaluator)));
  return gap;
}

/** By application: the sum of its best of all pairs in units of suitability, as if there were no other. */
export function aloneOfAll(network: Network, beyond: Beyond) {
  const whole = openRow(network);
  const price = new Float64Array(network.evaluators.length);
  return (application: number) => {
    const most = network.seatStart[application + 1] - network.seatStart[application];
    const picks = pickOfAll(whole, beyond, application, { most, price, weigh: () => {} }, 1);
    return picks.worths.subarray(0, picks.count).reduce((sum, worth) => sum + worth, 0);
  };
}

/** What is worth least of what an application holds; of empty seats, what the next taken one would save. */
export function leastWorth({ network, base, price, held }: Seating, application: number) {
  const { seatStart, evaluatorOf, emptySeat } = network;
  let [least, empty] = [Infinity, 0];
  for (let place = seatStart[application]; place < seatStart[application + 1]; place++)
    if (held[place] === none) empty++;
    else least = Math.min(least, base[held[place]] - price[evaluatorOf[held[place]]]);
  return empty > 0 ? Math.min(least, -empty * emptySeat) : least;
}
