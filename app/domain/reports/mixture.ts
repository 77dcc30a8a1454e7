type Part = { weight: number; mean: number; deviation: number };

/** The quantiles of a mixture of log-normal distributions; `mean` and `deviation` are those of the logarithm. */
export function logNormalMixture(parts: Part[]): (probability: number) => number {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const below = (logarithm: number) =>
    parts.reduce((sum, { weight, mean, deviation }) => {
      return sum + (weight / whole) * normal((logarithm - mean) / Math.max(deviation, 1e-9));
    }, 0);
  const means = parts.map(({ mean }) => mean);
  return (probability) => {
    let [low, high] = [Math.min(...means) - 10, Math.max(...means) + 10];
    for (let step = 0; step < 60; step += 1) {
      const middle = (low + high) / 2;
      if (below(middle) < probability) low = middle;
      else high = middle;
    }
    return Math.exp(high);
  };
}

/** The distribution function of the normal distribution, right to 7 digits (Abramowitz and Stegun, 26.2.17). */
function normal(deviations: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(deviations));
  const sum = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153].reduce(
    (inner, factor) => t * (factor + inner),
    0,
  );
  const tail = (Math.exp(-(deviations ** 2) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  return deviations > 0 ? 1 - tail : tail;
}
