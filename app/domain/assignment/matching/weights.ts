import type { Order } from "./order.ts";
import type { Problem } from "../problem.ts";
import type { Rows } from "./rows.ts";
import { greatestCommonDivisor, hashOf, mixed } from "./tie.ts";

/** Weights are in 1/256 millionths, so that fairness can raise them by fractions while all sums stay exact integers. */
export const scale = 256;
/** Fairness never multiplies a weight by more than this. */
export const mostEmphasis = 64;
/** A tenth of a suitability: measured, it saves nine moves of ten for about a thousandth of the total. */
const usualBonus = 100_000;

/**
 * What counts in the total, per edge: suitability and bonus in units of 1/`scale`, and a hash of the two ids. The hashes of
 * a whole matching add up to less than a quarter of the smallest difference between two totals (`step`), so they decide between equals
 * and nothing else; fewer ties also make the search several times quicker.
 */
export type Stakes = {
  step: number;
  hashes: number;
  applicationHash: Uint32Array;
  evaluatorHash: Uint32Array;
  /** For an edge that was kept. */
  bonus: number;
  emptySeat: number;
};

export function stakesOf(
  problem: Problem,
  order: Order,
  { value }: Pick<Rows, "value">,
  seats: number,
): Stakes {
  const bonus = problem.keep?.pairs.length ? (problem.keep.bonus ?? usualBonus) : 0;
  const step = scale * (greatestCommonDivisor([greatestCommonDivisor(value), bonus]) || 1);
  const hashes = Math.min(2 ** 16, Math.max(1, Math.floor((step - 1) / (4 * Math.max(1, seats))) + 1));
  const hashesOf = (list: readonly { id: string }[], places: Int32Array) =>
    Uint32Array.from(places, (place) => hashOf(list[place].id));
  let greatest = 0;
  for (let edge = 0; edge < value.length; edge++) if (value[edge] > greatest) greatest = value[edge];
  return {
    step,
    hashes,
    applicationHash: hashesOf(problem.applications, order.applications),
    evaluatorHash: hashesOf(problem.evaluators, order.evaluators),
    bonus,
    emptySeat: emptySeatLoss((greatest + bonus) * scale + hashes, order.evaluators.length),
  };
}

/** Without the bonus. */
export function weightAt(stakes: Stakes, { applicationOf, evaluatorOf, value }: Rows, edge: number) {
  const { applicationHash, evaluatorHash, hashes } = stakes;
  if (hashes === 1) return value[edge] * scale;
  return (
    value[edge] * scale +
    (mixed(applicationHash[applicationOf[edge]], evaluatorHash[evaluatorOf[edge]]) % hashes)
  );
}

export function weightsOf(stakes: Stakes, rows: Rows, kept: Int32Array) {
  const weight = new Float64Array(rows.value.length);
  for (let edge = 0; edge < weight.length; edge++) weight[edge] = weightAt(stakes, rows, edge);
  for (const edge of kept) weight[edge] += stakes.bonus * scale;
  return weight;
}

/**
 * The loss for the first empty seat of an application (the nth costs n times as much, so that shortage is spread evenly) and
 * for a unit by which an evaluator misses the least load. An exchange passes each evaluator at most once, so it can never
 * win more suitability than this: seats are filled first, then least loads met, and only then does suitability decide.
 */
function emptySeatLoss(greatest: number, evaluators: number) {
  return (evaluators + 1) * greatest * (1 + mostEmphasis);
}
