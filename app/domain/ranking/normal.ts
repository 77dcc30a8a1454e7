/** Density of the standard normal distribution. */
export function density(z: number) {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Probability that a standard normal number is below z, to 8e-8 (Abramowitz & Stegun 1964, 26.2.17). */
export function below(z: number): number {
  if (z > 0) return 1 - below(-z);
  const t = 1 / (1 - 0.2316419 * z);
  const terms = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  return density(z) * t * terms.reduceRight((sum, term) => sum * t + term, 0);
}
