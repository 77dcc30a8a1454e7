const longest = 16;

/**
 * Fixed point of `next`, sped up by squared extrapolation (SQUAREM, scheme S3: Varadhan & Roland, Scand. J. Stat. 35, 2008).
 * Ends when `change` between a point and the next is below `enough`, or after `rounds`.
 */
export function fixedPoint(
  next: (at: number[]) => number[],
  start: number[],
  {
    change,
    enough,
    rounds,
  }: { change: (a: number[], b: number[]) => number; enough: number; rounds: number },
): number[] {
  let at = start;
  for (let round = 0; round < rounds; round++) {
    const first = next(at);
    if (change(at, first) < enough) return first;
    const second = next(first);
    if (change(first, second) < enough) return second;
    const step = first.map((x, i) => x - at[i]);
    const bend = second.map((x, i) => x - first[i] - step[i]);
    const stride = Math.min(longest, Math.max(1, Math.hypot(...step) / Math.hypot(...bend) || 1));
    at = at.map((x, i) => x + 2 * stride * step[i] + stride * stride * bend[i]);
  }
  return at;
}
