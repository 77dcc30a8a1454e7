import { mostPoints, type Criterion, type Scoring } from "#app/domain/calls/scoring.ts";
import type { findSheet } from "#db/queries/evaluation.ts";
import type { CriterionScore, Scores } from "#db/schema/evaluation.ts";

export type Sheet = NonNullable<ReturnType<typeof findSheet>>;

const nothing: CriterionScore = { points: null, toApplicant: "", toManagers: "" };

type Keys = Pick<Sheet, "assignmentId" | "applicationId" | "evaluatorId" | "callId">;

/** A sheet on which nothing was written yet. */
export function emptySheet(keys: Keys, now: Date): Sheet {
  return {
    ...keys,
    status: "draft",
    scores: {},
    overallToApplicant: "",
    overallToManagers: "",
    weighted: null,
    revision: 0,
    savedAt: now,
    submittedAt: null,
    reopenedAt: null,
    reopenReason: null,
  };
}

/** What stands under a criterion, empty where nothing was written. */
export function scoreOf(scores: Scores, criterionId: string): CriterionScore {
  return scores[criterionId] ?? nothing;
}

/** Whether the points (whole) are a step of the criterion's scale. */
export function isStep(criterion: Criterion, points: number | null): points is number {
  return criterion.steps.some((step) => step.points === points);
}

/** The ids of criteria without points, and `overall` while there is no overall comment to the applicant. */
export function missingIn(
  scoring: Scoring,
  { scores, overallToApplicant }: Pick<Sheet, "scores" | "overallToApplicant">,
) {
  const unscored = scoring.criteria.filter(
    (criterion) => !isStep(criterion, scoreOf(scores, criterion.id).points),
  );
  return [...unscored.map(({ id }) => id), ...(overallToApplicant.trim() ? [] : ["overall"])];
}

/** Sum of weight × points over the criteria that have points (whole). */
export function weightedPoints(scoring: Scoring, scores: Scores): number {
  return scoring.criteria.reduce(
    (sum, { id, weight }) => sum + weight * (scoreOf(scores, id).points ?? 0),
    0,
  );
}

/** The most that `weightedPoints` can be. */
export function mostWeightedPoints(scoring: Scoring): number {
  return scoring.criteria.reduce((sum, criterion) => sum + criterion.weight * mostPoints(criterion), 0);
}
