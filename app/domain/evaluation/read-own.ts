import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { assignmentsOfEvaluator } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { submittedSheetsBy } from "#db/queries/evaluation.ts";
import { ownFigures } from "./own-figures.ts";
import { mostWeightedPoints } from "./points.ts";
import { pointsOf } from "./sheet.ts";

/** An evaluator's own submitted sheets in figures (`ownFigures`), against how many are left. Nobody else's. */
export function viewOwnFigures({ evaluatorId, callId }: EvaluatorInCall) {
  const { scoring } = findCall(callId)!;
  const sheets = submittedSheetsBy(evaluatorId).map(({ weighted, scores }) => ({
    weighted: weighted!,
    points: Object.values(pointsOf(scoring, scores)),
  }));
  const all = assignmentsOfEvaluator(evaluatorId).length;
  return {
    submitted: sheets.length,
    left: all - sheets.length,
    ...ownFigures(sheets, mostWeightedPoints(scoring)),
  };
}
