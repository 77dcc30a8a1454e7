import type { Criterion, Scoring } from "#app/domain/calls/scoring.ts";
import type { findSheet } from "#db/queries/evaluation.ts";
import type { CriterionScore, Scores } from "#db/schema/evaluation.ts";
import type { Points } from "./points.ts";

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

/** The points of a sheet by criterion; what has none, or none of the scale, is left out. */
export function pointsOf({ criteria }: Scoring, scores: Scores): Points {
  const scored = criteria.flatMap((criterion) => {
    const { points } = scoreOf(scores, criterion.id);
    return isStep(criterion, points) ? [[criterion.id, points] as const] : [];
  });
  return Object.fromEntries(scored);
}

/** What a sheet needs before it can be submitted: points for criteria, by id, and the overall comment to the applicant. */
export function missingIn(
  scoring: Scoring,
  { scores, overallToApplicant }: Pick<Sheet, "scores" | "overallToApplicant">,
) {
  const points = pointsOf(scoring, scores);
  return {
    points: scoring.criteria.map(({ id }) => id).filter((id) => !(id in points)),
    overall: overallToApplicant.trim() === "",
  };
}
