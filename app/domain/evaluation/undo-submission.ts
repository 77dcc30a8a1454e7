import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { updateSheet } from "#db/queries/evaluation.ts";
import { changeSheet } from "./change-sheet.ts";
import { isUndoable } from "./undoable.ts";

/**
 * Takes back a submission of a moment ago: the sheet is a draft again and does not count. Refuses a sheet that is not
 * submitted (`changed-elsewhere`), later than the call allows (`undo-too-late`), and when the evaluation is over.
 */
export function undoSubmission(assigned: AssignedEvaluation, now: Date) {
  const { company } = findApplication(assigned.applicationId)!.application;
  changeSheet(assigned, "sheet.submission-undone", { company }, now, ({ submittedAt }, { evaluation }) => {
    refuseUnless(isUndoable(evaluation, submittedAt!, now), "undo-too-late");
    updateSheet(assigned.assignmentId, { status: "draft", submittedAt: null, weighted: null });
  });
}
