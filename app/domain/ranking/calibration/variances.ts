import { dot } from "./conjugate-gradients.ts";
import { crossed, type Effects, type Ratios } from "./crossed.ts";
import type { Crossing } from "./crossing.ts";
import { meanLog } from "./quadrature.ts";
import { signVectors } from "./signs.ts";
import { fixedPoint } from "./squarem.ts";

export type Crowd = keyof Ratios;

export type Fit = {
  ratios: Ratios;
  /** Standard deviation of the noise, in the unit of the scores. */
  noise: number;
  /** −2 log restricted likelihood, less a constant that depends on the number of sheets only. */
  deviance: number;
};

/** Percent scores come in steps; noise below this cannot be seen, and a perfect fit would have no maximum. */
const leastNoise = 0.01;
/** Keeps equals in random order in the draws even when a variance is estimated as nothing. */
const leastRatio = 1e-12;
const greatestRatio = 1e9;
const startRatios: Ratios = { topic: 0.16, application: 1, evaluator: 0.16 };

/**
 * Variances of greatest restricted likelihood (REML: Patterson & Thompson, Biometrika 58, 1971), found as the fixed point
 * of γ = uᵀu / s² / (levels − tr C⁻¹/γ) for each crowd (Harville, JASA 72, 1977, §5; Searle et al. 1992, §8.3c).
 */
export function estimate(
  crossing: Crossing,
  crowds: readonly Crowd[],
  signs = crowds.includes("evaluator") ? signVectors(crossing.evaluators) : [],
): Fit {
  const ratiosAt = (at: readonly number[]) =>
    ratiosOf(crowds, (_crowd, i) => Math.min(greatestRatio, Math.max(leastRatio, Math.exp(at[i]))));
  const next = (at: number[]) => {
    const better = improved(crossing, crowds, ratiosAt(at), signs);
    return crowds.map((crowd) => Math.log(better[crowd]));
  };
  const start = crowds.map((crowd) => Math.log(startRatios[crowd]));
  return fitWith(crossing, ratiosAt(fixedPoint(next, start, { weights, enough: 1e-5, rounds: 60 })), signs);
}

/**
 * The fit with given ratios: noise² = yᵀPy / (N − 1), deviance = log |C| + (N − 1) log noise² (Bates et al., J. Stat.
 * Softw. 67, 2015, eq. 41); log |C| exactly, or as the signs see it.
 */
export function fitWith(crossing: Crossing, ratios: Ratios, signs: readonly Float64Array[]): Fit {
  const equations = crossed(crossing, ratios);
  const variance = noiseVariance(crossing, equations.explain(crossing.scores, 1e-8));
  const ofSigns = signs.map((one) => crossing.evaluators * meanLog(equations.probe(one, 1e-6).steps));
  const ofDiagonal = equations.diagonal.reduce((sum, value) => sum + Math.log(value), 0);
  const logDeterminant = equations.tree.logDeterminant + ofDiagonal + meanOf(ofSigns);
  return {
    ratios,
    noise: Math.sqrt(variance),
    deviance: logDeterminant + (crossing.scores.length - 1) * Math.log(variance),
  };
}

function improved(
  crossing: Crossing,
  crowds: readonly Crowd[],
  ratios: Ratios,
  signs: Float64Array[],
): Ratios {
  const equations = crossed(crossing, ratios);
  const found = equations.explain(crossing.scores, 1e-6);
  const variance = noiseVariance(crossing, found);
  const probes = signs.map((one) => equations.probe(one, 1e-4));
  const known = { ...equations.tree.uncertainty(), evaluator: 0 };
  return ratiosOf(crowds, (crowd) => {
    const unsure = known[crowd] + meanOf(probes.map((probe) => probe[crowd]));
    const told = found[crowd].length - unsure / ratios[crowd];
    const better = dot(found[crowd], found[crowd]) / variance / Math.max(leastRatio, told);
    return Math.min(greatestRatio, Math.max(leastRatio, better));
  });
}

function noiseVariance({ first, evaluatorOf, scores }: Crossing, { level, evaluator }: Effects) {
  let squares = 0;
  for (let i = 0; i < level.length; i++)
    for (let s = first[i]; s < first[i + 1]; s++)
      squares += scores[s] * (scores[s] - level[i] - evaluator[evaluatorOf[s]]);
  return Math.max(squares / (scores.length - 1), leastNoise ** 2);
}

function ratiosOf(crowds: readonly Crowd[], ratioOf: (crowd: Crowd, index: number) => number): Ratios {
  const ratios: Ratios = { topic: 0, application: 0, evaluator: 0 };
  crowds.forEach((crowd, i) => (ratios[crowd] = ratioOf(crowd, i)));
  return ratios;
}

/**
 * By how much its share of noise and crowd together changes when the logarithm of a ratio does; what grows matters even
 * where it is still nothing.
 */
function weights(at: readonly number[], step: readonly number[]) {
  return at.map((x, i) => Math.max(Math.exp(x) / (1 + Math.exp(x)), step[i] > 0 ? 0.1 : 0));
}

function meanOf(values: readonly number[]) {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
