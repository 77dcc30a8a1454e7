import { type Criterion, mostPoints, type Scoring } from "../calls/scoring.ts";
import { type Fraction, fraction, nearest } from "./exact.ts";

/** Whole points of one complete sheet, by the id of the criterion. */
export type Points = Readonly<Record<string, number>>;

/** How far evaluators are apart on one application, in percent points of the most; null below two sheets. */
export type Spread = { range: number; deviation: number } | null;

/** Σ weight · points of one sheet, whole. Refuses a sheet that lacks a criterion. */
export function weightedPoints(points: Points, scoring: Scoring): number {
  return total(scoring.criteria.map((criterion) => criterion.weight * pointsFor(criterion, points)));
}

/** The weighted points of a sheet that gives the most everywhere. Refuses a scoring without any points. */
export function mostWeightedPoints(scoring: Scoring): number {
  const most = total(scoring.criteria.map((criterion) => criterion.weight * mostPoints(criterion)));
  if (most < 1) throw new RangeError("A scoring needs at least one point to give");
  return most;
}

/** The score of an application: the exact mean of its sheets' weighted points. Refuses no sheets at all. */
export function combinedScore(weighted: readonly number[]): Fraction {
  return fraction(total(weighted), weighted.length);
}

/** The exact mean points of each criterion, by its id. Refuses no sheets at all. */
export function criterionMeans(sheets: readonly Points[], scoring: Scoring): Record<string, Fraction> {
  const mean = (criterion: Criterion) =>
    fraction(total(sheets.map((points) => pointsFor(criterion, points))), sheets.length);
  return Object.fromEntries(scoring.criteria.map((criterion) => [criterion.id, mean(criterion)]));
}

/**
 * A score as percent of the most, with one decimal, halves up: for showing only. Thresholds and places are
 * decided by the fraction, so that 59.96 %, shown as 60.0, does not pass a threshold of 60.
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

function pointsFor({ id }: Criterion, points: Points) {
  return fraction(points[id] ?? NaN).numerator;
}

function total(numbers: readonly number[]) {
  return fraction(numbers.reduce((sum, number) => sum + number, 0)).numerator;
}
