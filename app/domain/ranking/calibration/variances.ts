import type { Design } from "./design.ts";
import { reduce, type Reduced } from "./equations.ts";
import { minimise } from "./minimise.ts";

export type Fit = {
  reduced: Reduced;
  /** Standard deviation of the noise, in the unit of the scores. */
  noise: number;
  /** −2 log restricted likelihood, less a constant that depends on the number of sheets only. */
  deviance: number;
};

/** Percent scores come in steps; noise below this cannot be seen, and a perfect fit would have no maximum. */
const leastNoise = 0.01;
/** Keeps equals in random order in the draws even when a variance is estimated as nothing. */
const leastRatio = 1e-6;

/**
 * Restricted maximum likelihood (Patterson & Thompson, Biometrika 58, 1971) with the noise's variance profiled out:
 * deviance = log |C| + (N − 1) log(residual / (N − 1)) (Bates et al. 2015, eq. 41), minimised over the ratios.
 */
export function estimate(design: Design): Fit {
  const fitAt = (at: number[]) => fitWith(design, at);
  const start = design.factors.map((_factor, index) => (index === 0 ? 1 : 0.4));
  return fitAt(minimise((at) => fitAt(at).deviance, start).at);
}

/** The fit with given ratios; their signs do not matter. */
export function fitWith(design: Design, ratios: readonly number[]): Fit {
  const reduced = reduce(
    design,
    ratios.map((ratio) => Math.max(Math.abs(ratio), leastRatio)),
  );
  const variance = Math.max(reduced.residual / (design.sheets - 1), leastNoise ** 2);
  const deviance = reduced.logDeterminant + (design.sheets - 1) * Math.log(variance);
  return { reduced, noise: Math.sqrt(variance), deviance };
}
