import { factorise, logDeterminant, type Lower, solveBackward, solveForward } from "./cholesky.ts";
import type { Design, Group } from "./design.ts";

/** The equations factored for one choice of `ratios`: each factor's standard deviation over that of the noise. */
export type Reduced = {
  ratios: readonly number[];
  /** By column; 1 for the mean. */
  scales: Float64Array;
  lower: Lower;
  /** L⁻¹ times the right side of the kept columns. */
  half: Float64Array;
  /** log |C| of the whole system, and what the model leaves of the sum of squares. */
  logDeterminant: number;
  residual: number;
};

/**
 * Henderson's mixed-model equations for y = X β + Z Λ v + e, var(v) = var(e) = s² I, so that C = [X ZΛ]ᵀ[X ZΛ] + I on the
 * random columns (Bates et al., J. Stat. Softw. 67, 2015, §3). Scaled this way they stay regular when a variance is
 * zero. The absorbed factor's block is diagonal, 1 + γ n per level with γ its squared ratio, hence what remains for
 * the kept columns is the Schur complement S = I + scale · (meetings − Σ γ/(1 + γ n) · counts countsᵀ) · scale.
 */
export function reduce(design: Design, ratios: readonly number[]): Reduced {
  const gamma = ratios[design.absorbed] ** 2;
  const scales = Float64Array.from(design.factorOf, (factor) => (factor < 0 ? 1 : ratios[factor]));
  const cells = design.meetings.slice();
  const half = design.sums.slice();
  for (const group of design.groups) absorb(group, gamma / (1 + gamma * group.sheets), cells, half);

  const lower = { size: design.width, cells };
  scale(lower, half, scales);
  factorise(lower);
  solveForward(lower, half);
  const absorbed = design.groups.reduce((sum, { sheets }) => sum + Math.log1p(gamma * sheets), 0);
  return {
    ratios,
    scales,
    lower,
    half,
    logDeterminant: absorbed + logDeterminant(lower),
    residual: design.squares - explained(design, gamma, half),
  };
}

/**
 * Effects of every factor, in the unit of the scores: with `noise` 0 the best linear unbiased predictions; with the
 * noise's standard deviation, a draw from their joint distribution given the sheets: kept columns from their own
 * factor, then the absorbed ones, which are independent once the kept are known.
 */
export function effects(design: Design, reduced: Reduced, noise: number, normal: () => number) {
  const kept = reduced.half.map((value) => value + (noise && noise * normal()));
  solveBackward(reduced.lower, kept);
  const values = kept.map((value, column) => value * reduced.scales[column]);
  const ratio = reduced.ratios[design.absorbed];
  const absorbed = Float64Array.from(design.groups, (group) => {
    const pivot = 1 + ratio * ratio * group.sheets;
    const rest = group.columns.reduce((sum, column, i) => sum - group.counts[i] * values[column], group.sum);
    return ratio * ((ratio * rest) / pivot + (noise && (noise * normal()) / Math.sqrt(pivot)));
  });
  const byFactor = design.factors.map((_factor, i) =>
    i === design.absorbed ? absorbed : values.filter((_value, column) => design.factorOf[column] === i),
  );
  return { mean: design.mean + values[0], byFactor };
}

function absorb({ columns, counts, sum }: Group, share: number, cells: Float64Array, right: Float64Array) {
  const width = right.length;
  for (let i = 0; i < columns.length; i++) {
    const part = share * counts[i];
    right[columns[i]] -= part * sum;
    for (let j = 0; j < columns.length; j++) cells[columns[i] * width + columns[j]] -= part * counts[j];
  }
}

function scale({ size, cells }: Lower, right: Float64Array, scales: Float64Array) {
  for (let row = 0; row < size; row++) {
    right[row] *= scales[row];
    for (let column = 0; column <= row; column++) cells[row * size + column] *= scales[row] * scales[column];
    if (row > 0) cells[row * size + row] += 1;
  }
}

function explained({ groups }: Design, gamma: number, half: Float64Array) {
  const absorbed = groups.reduce(
    (all, { sheets, sum }) => all + (gamma / (1 + gamma * sheets)) * sum * sum,
    0,
  );
  return half.reduce((all, value) => all + value * value, absorbed);
}
