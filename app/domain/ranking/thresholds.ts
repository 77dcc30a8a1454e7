import type { Scoring } from "../calls/scoring.ts";
import { mostWeightedPoints } from "../evaluation/points.ts";
import { compare, type Fraction, fraction, ofHalves } from "./exact.ts";
import { percentOfMost } from "./score.ts";

export type Standing = {
  /** True when every threshold of the call is reached. */
  above: boolean;
  overallReached: boolean;
  /** Ids of the criteria whose mean is below their threshold, in the call's order. */
  criteriaBelow: string[];
};

/** Where an application stands against the call's thresholds, exactly; a threshold met to the point is reached. */
export function againstThresholds(
  score: Fraction,
  criteria: Readonly<Record<string, Fraction>>,
  scoring: Scoring,
): Standing {
  const overallReached = compare(score, overallThreshold(scoring)) >= 0;
  const criteriaBelow = scoring.criteria
    .filter(({ id, threshold }) => threshold !== undefined && compare(criteria[id], ofHalves(threshold)) < 0)
    .map(({ id }) => id);
  return { above: overallReached && criteriaBelow.length === 0, overallReached, criteriaBelow };
}

/**
 * An application's score in percent as people read it: with one decimal, and rounded down where it would else read like the
 * threshold that it misses, so that nobody with "60 %" is below 60 %.
 */
export function percentShown(ranked: { score: Fraction; standing: Standing }, scoring: Scoring): number {
  const percent = percentOfMost(ranked.score, mostWeightedPoints(scoring));
  const misleads = !ranked.standing.overallReached && percent >= (scoring.threshold ?? 0);
  return misleads ? Math.round(10 * percent - 1) / 10 : percent;
}

/** The overall threshold in weighted points: threshold % of the most. */
function overallThreshold(scoring: Scoring) {
  return fraction((scoring.threshold ?? 0) * mostWeightedPoints(scoring), 100);
}
