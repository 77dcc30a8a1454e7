import type { Criterion, Scoring } from "../calls/scoring.ts";
import { type Points, pointsFor } from "../evaluation/points.ts";
import { type Fraction, fraction, nearest, ofHalves } from "./exact.ts";

/** How far evaluators are apart on one application, in percent points of the most; null below two sheets. */
export type Spread = { range: number; deviation: number } | null;

/** The score of an application: the exact mean of its sheets' weighted points. Refuses no sheets at all. */
export function combinedScore(weighted: readonly number[]): Fraction {
  return ofHalves(total(weighted), weighted.length);
}

/** The exact mean points of each criterion, by its id. Refuses no sheets at all. */
export function criterionMeans(sheets: readonly Points[], scoring: Scoring): Record<string, Fraction> {
  const mean = (criterion: Criterion) =>
    ofHalves(total(sheets.map((points) => pointsFor(criterion, points))), sheets.length);
  return Object.fromEntries(scoring.criteria.map((criterion) => [criterion.id, mean(criterion)]));
}

/**
 * A score as percent of the most, with one decimal, halves up: for showing only. Thresholds and places are decided by the
 * fraction.
 */
export function percentOfMost({ numerator, denominator }: Fraction, most: number): number {
  const { numerator: part, denominator: whole } = fraction(1000 * numerator, denominator * most);
  return nearest(part, whole) / 10;
}

/** Greatest less least, and the sample's standard deviation (n − 1), of sheets' weighted points. */
export function spread(weighted: readonly number[], most: number): Spread {
  if (weighted.length < 2) return null;

  const mean = total(weighted) / weighted.length;
  const squares = weighted.reduce((sum, points) => sum + (points - mean) ** 2, 0);
  return {
    range: (100 * (Math.max(...weighted) - Math.min(...weighted))) / most,
    deviation: (100 * Math.sqrt(squares / (weighted.length - 1))) / most,
  };
}

/** Sums of halves are exact as long as twice of them is a safe integer. */
function total(numbers: readonly number[]) {
  return numbers.reduce((sum, number) => sum + number, 0);
}
