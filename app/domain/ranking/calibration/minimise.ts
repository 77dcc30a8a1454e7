type Point = { at: number[]; value: number };

/** A change of the value below this, in log-likelihood units, is of no interest to anyone. */
const enough = 1e-8;
const mostRounds = 400;

/**
 * Least point of a smooth function of a few numbers: Nelder & Mead, Computer Journal 7 (1965), usual coefficients.
 * No number of the start may be 0, because the first steps are halves of them.
 */
export function minimise(measure: (at: number[]) => number, start: number[]): Point {
  const point = (at: number[]): Point => ({ at, value: measure(at) });
  const corners = [start, ...start.map((_one, axis) => start.map((x, i) => (i === axis ? 1.5 * x : x)))];
  const simplex = corners.map(point);
  for (let round = 0; round < mostRounds; round++) {
    simplex.sort((a, b) => a.value - b.value);
    if (simplex.at(-1)!.value - simplex[0].value < enough && width(simplex) < 1e-4) break;
    improve(simplex, point);
  }
  return simplex.reduce((best, one) => (one.value < best.value ? one : best));
}

/** Replaces the worst corner of a sorted simplex, or draws all corners towards the best one. */
function improve(simplex: Point[], point: (at: number[]) => Point) {
  const [best, worst] = [simplex[0], simplex.pop()!];
  const nextWorst = simplex.at(-1)!;
  const centre = best.at.map(
    (_x, axis) => simplex.reduce((sum, { at }) => sum + at[axis], 0) / simplex.length,
  );
  const along = (step: number) => point(centre.map((x, axis) => x + step * (worst.at[axis] - x)));

  const reflected = along(-1);
  if (reflected.value < best.value) return simplex.push(lesser(along(-2), reflected));
  if (reflected.value < nextWorst.value) return simplex.push(reflected);

  const contracted = reflected.value < worst.value ? along(-0.5) : along(0.5);
  simplex.push(contracted.value < worst.value ? contracted : worst);
  if (contracted.value < Math.min(worst.value, reflected.value)) return;
  for (let i = 1; i < simplex.length; i++) {
    simplex[i] = point(simplex[i].at.map((x, axis) => (x + best.at[axis]) / 2));
  }
}

function lesser(a: Point, b: Point) {
  return a.value < b.value ? a : b;
}

function width([best, ...others]: Point[]) {
  return Math.max(...others.flatMap(({ at }) => at.map((x, axis) => Math.abs(x - best.at[axis]))));
}
