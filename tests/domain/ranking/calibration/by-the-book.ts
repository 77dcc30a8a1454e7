import type { Factor } from "#app/domain/ranking/calibration/numbered.ts";

/**
 * The same model straight from the textbook, with the full covariance of the scores: V = I + Σ γ Z Zᵀ in units of the
 * noise, β = (1ᵀV⁻¹y) / (1ᵀV⁻¹1), u = γ Zᵀ V⁻¹ (y − β). Slow, and shares nothing with what it checks.
 */
export function byTheBook(scores: readonly number[], factors: readonly Factor[], ratios: readonly number[]) {
  const same = (factor: Factor, a: number, b: number) => Number(factor.levelOf[a] === factor.levelOf[b]);
  const gamma = ratios.map((ratio) => ratio ** 2);
  const covariance = scores.map((_a, a) =>
    scores.map((_b, b) => factors.reduce((sum, f, i) => sum + gamma[i] * same(f, a, b), Number(a === b))),
  );
  const { inverse, logDeterminant } = invert(covariance);
  const times = (vector: number[]) => inverse.map((row) => dot(row, vector));

  const weights = times(scores.map(() => 1));
  const precision = sum(weights);
  const mean = dot(weights, [...scores]) / precision;
  const rest = scores.map((score) => score - mean);
  const residual = dot(rest, times(rest));

  /**
   * The sum of some effects, each the named level of its factor, and of the mean if asked for: its most likely value, and
   * its variance in units of the noise, which is the prior's less what the sheets tell, plus what not knowing the mean costs.
   */
  function combined(levels: readonly (number | undefined)[], withMean: boolean) {
    const own = levels.map((level) => Number(level !== undefined));
    const z = scores.map((_s, s) =>
      sum(levels.map((level, i) => gamma[i] * Number(level === factors[i].levelOf[s]))),
    );
    const told = Number(withMean) - dot(weights, z);
    return {
      value: dot(z, times(rest)) + Number(withMean) * mean,
      variance: dot(own, gamma) - dot(z, times(z)) + told ** 2 / precision,
    };
  }

  return {
    noise: Math.sqrt(residual / (scores.length - 1)),
    deviance:
      logDeterminant + Math.log(precision) + (scores.length - 1) * Math.log(residual / (scores.length - 1)),
    combined,
  };
}

/** Gauss and Jordan, for symmetric positive definite matrices. */
function invert(matrix: number[][]) {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_x, j) => Number(i === j))]);
  let logDeterminant = 0;
  for (let pivot = 0; pivot < size; pivot++) {
    const head = work[pivot][pivot];
    logDeterminant += Math.log(head);
    work[pivot] = work[pivot].map((x) => x / head);
    work.forEach((row, i) => {
      if (i !== pivot) work[i] = row.map((x, j) => x - row[pivot] * work[pivot][j]);
    });
  }
  return { inverse: work.map((row) => row.slice(size)), logDeterminant };
}

function dot(a: number[], b: number[]) {
  return a.reduce((all, x, i) => all + x * b[i], 0);
}

function sum(numbers: number[]) {
  return numbers.reduce((all, x) => all + x, 0);
}
