/** How many steps are taken at once, and how far a number may go, lest it is thrown where the way back is long. */
const [longest, farthest] = [16, 3];

type Ending = {
  /** How much one unit of each number matters at a point from which the step leads on; the rest is in these units. */
  weights: (at: readonly number[], step: readonly number[]) => number[];
  enough: number;
  rounds: number;
};

/**
 * Fixed point of `next`, sped up by squared extrapolation (SQUAREM, scheme S3: Varadhan & Roland, Scand. J. Stat. 35, 2008).
 * Ends when no number moves by `enough` any more, or after `rounds`. Steps are weighted, lest a number that creeps towards
 * where it no longer matters drags the others along.
 */
export function fixedPoint(
  next: (at: number[]) => number[],
  start: number[],
  { weights, enough, rounds }: Ending,
): number[] {
  let at = start;
  for (let round = 0; round < rounds; round++) {
    const first = next(at);
    const step = first.map((x, i) => x - at[i]);
    const weight = weights(first, step);
    if (step.every((x, i) => Math.abs(weight[i] * x) < enough)) return first;
    const second = next(first);
    const bend = second.map((x, i) => x - first[i] - step[i]);
    const stride = Math.min(longest, Math.max(1, length(step, weight) / length(bend, weight) || 1));
    at = second.map((x, i) => {
      const jump = at[i] + 2 * stride * step[i] + stride * stride * bend[i] - x;
      return x + Math.max(-farthest, Math.min(farthest, jump));
    });
  }
  return at;
}

function length(vector: number[], weight: number[]) {
  return Math.hypot(...vector.map((x, i) => weight[i] * x));
}
