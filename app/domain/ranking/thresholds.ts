import type { Scoring } from "../calls/scoring.ts";
import { mostWeightedPoints } from "../evaluation/points.ts";
import { compare, type Fraction, fraction, ofHalves } from "./exact.ts";

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

/** The overall threshold in weighted points: threshold % of the most. */
function overallThreshold(scoring: Scoring) {
  return fraction((scoring.threshold ?? 0) * mostWeightedPoints(scoring), 100);
}
