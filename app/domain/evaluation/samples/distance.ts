type Scored = { given: number; anchor: number };

/**
 * How far somebody's points lie from what the programme would give, in points: `mean` is above 0 for whoever gives more,
 * `apart` is the mean without the sign. Null where nothing can be compared.
 */
export function distanceOf(scored: readonly Scored[]) {
  if (scored.length === 0) return null;
  const sum = (of: (one: Scored) => number) => scored.reduce((total, one) => total + of(one), 0);
  return {
    mean: sum(({ given, anchor }) => given - anchor) / scored.length,
    apart: sum(({ given, anchor }) => Math.abs(given - anchor)) / scored.length,
    criteria: scored.length,
  };
}
