import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { updateCall } from "#db/queries/calls.ts";
import { updateSheet } from "#db/queries/evaluation.ts";
import { changeSheet } from "./change-sheet.ts";
import { weightedPoints } from "./points.ts";
import { missingIn, pointsOf } from "./sheet.ts";

/**
 * The scores count from now on and the evaluator can no longer change them. Refuses a sheet that lacks points, the
 * overall comment or the confidence (`sheet-incomplete`). The first one freezes the call's criteria.
 */
export function submitSheet(assigned: AssignedEvaluation, now: Date) {
  const { company } = findApplication(assigned.applicationId)!.application;
  changeSheet(assigned, "sheet.submitted", { company }, now, (sheet, { id, scoring, criteriaFrozenAt }) => {
    const { points, overall, confidence } = missingIn(scoring, sheet);
    refuseUnless(points.length === 0 && !overall && !confidence, "sheet-incomplete");
    const weighted = weightedPoints(pointsOf(scoring, sheet.scores), scoring);
    updateSheet(assigned.assignmentId, { status: "submitted", submittedAt: now, weighted });
    if (!criteriaFrozenAt) updateCall(id, { criteriaFrozenAt: now });
  });
}
