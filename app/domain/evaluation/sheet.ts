import type { Scoring } from "#app/domain/calls/scoring.ts";
import { mayBeGiven } from "#app/domain/calls/scale.ts";
import type { findSheet } from "#db/queries/evaluation.ts";
import type { CriterionScore, Scores } from "#db/schema/evaluation.ts";
import type { Points } from "./points.ts";

export type Sheet = NonNullable<ReturnType<typeof findSheet>>;

/** What evaluators write, be it on an application or on a sample. */
export type Written = Pick<
  Sheet,
  | "scores"
  | "overallToApplicant"
  | "overallToManagers"
  | "confidence"
  | "fieldOrigins"
  | "revision"
  | "savedAt"
>;

const nothing: CriterionScore = { points: null, toApplicant: "", toManagers: "" };

type Keys = Pick<Sheet, "assignmentId" | "applicationId" | "evaluatorId" | "callId">;

/** A sheet on which nothing was written yet. */
export function emptySheet(keys: Keys, now: Date): Sheet {
  const never = { weighted: null, submittedAt: null, reopenedAt: null, reopenReason: null };
  return { ...keys, ...nothingWritten(now), ...never, status: "draft" };
}

export function nothingWritten(now: Date): Written {
  return {
    scores: {},
    overallToApplicant: "",
    overallToManagers: "",
    confidence: null,
    fieldOrigins: {},
    revision: 0,
    savedAt: now,
  };
}

/** What stands under a criterion, empty where nothing was written. */
export function scoreOf(scores: Scores, criterionId: string): CriterionScore {
  return scores[criterionId] ?? nothing;
}

/** The points of a sheet by criterion; what has none, or none that may be given, is left out. */
export function pointsOf({ criteria, halfMarks }: Scoring, scores: Scores): Points {
  const scored = criteria.flatMap((criterion) => {
    const { points } = scoreOf(scores, criterion.id);
    return mayBeGiven(criterion, points, halfMarks) ? [[criterion.id, points] as const] : [];
  });
  return Object.fromEntries(scored);
}

/** What a sheet needs before it can be submitted: points for criteria, by id, the overall comment to the applicant, and confidence. */
export function missingIn(
  scoring: Scoring,
  { scores, overallToApplicant, confidence }: Pick<Sheet, "scores" | "overallToApplicant" | "confidence">,
) {
  const points = pointsOf(scoring, scores);
  return {
    points: scoring.criteria.map(({ id }) => id).filter((id) => !(id in points)),
    overall: overallToApplicant.trim() === "",
    confidence: confidence === null,
  };
}
