import type { Criterion, Scoring } from "../calls/scoring.ts";
import { type Points, pointsFor, weightedPoints } from "../evaluation/points.ts";
import { type Fraction, ofHalves, sum, times } from "./exact.ts";
import { combinedScore, criterionMeans } from "./score.ts";

export type Combined = { score: Fraction; criteria: Record<string, Fraction> };

/**
 * One exact score of an application's sheets, and its points for each criterion, as the call combines them: by mean, by
 * the median of each criterion (as in the SME Instrument), or by the consensus sheet, where there is one, else by mean.
 * The score is always Σ weight · points of the criteria. Refuses no sheets at all.
 */
export function combine(sheets: readonly Points[], scoring: Scoring, consensus?: Points): Combined {
  if (scoring.combination === "median") return byMedian(sheets, scoring);
  const counting = scoring.combination === "consensus" && consensus ? [consensus] : sheets;
  return {
    score: combinedScore(counting.map((points) => weightedPoints(points, scoring))),
    criteria: criterionMeans(counting, scoring),
  };
}

function byMedian(sheets: readonly Points[], { criteria }: Scoring): Combined {
  const of = (criterion: Criterion) => median(sheets.map((points) => pointsFor(criterion, points)));
  const medians = criteria.map((criterion) => [criterion.id, of(criterion)] as const);
  const score = sum(medians.map(([, points], at) => times(points, criteria[at].weight)));
  return { score, criteria: Object.fromEntries(medians) };
}

/** The exact middle of whole or half points; of an even number, halfway between the two in the middle. */
export function median(points: readonly number[]): Fraction {
  const rising = points.toSorted((a, b) => a - b);
  const [low, high] = [rising[(points.length - 1) >> 1], rising[points.length >> 1]];
  return low === high ? ofHalves(low) : ofHalves(low + high, 2);
}
