/**
 * lme4 1.1 (R, REML, crossed random effects) on calls of these sizes: variances and seconds, measured by hand on a busy machine
 * with two cores because it cannot be run from here. The ratings of `insteval` are the very ones; made calls are alike, not the
 * same, and their seconds those on the wall.
 */
export const yardsticks: Record<string, Record<string, number>> = {
  insteval: { variance_object: 0.274, variance_rater: 0.106, variance_residual: 1.387, fit_s: 14.1 },
  "86x20x3": { fit_s: 0.111 },
  "25000x5000x4": { fit_s: 159.739 },
};
