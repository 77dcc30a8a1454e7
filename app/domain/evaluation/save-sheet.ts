import type { Saved, SavedFrom } from "#app/domain/applications/save-answers.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSheet, replaceSheet } from "#db/queries/evaluation.ts";
import { changeSheet } from "./change-sheet.ts";
import { judgeFields, toldOf } from "./merge-sheet.ts";
import { emptySheet, type Sheet } from "./sheet.ts";
import { isAskedFor, type SheetChanges } from "./sheet-form.ts";
import { refuseTooLong, withFields } from "./with-fields.ts";

/**
 * Saves what the evaluator has so far, complete or not; texts are kept as typed, but a comment of more than 5,000
 * characters is refused. What belongs to a criterion or a step that the call no longer has changes nothing and is
 * refused after all else was saved (`criteria-changed`), so that nobody takes it for saved. What another window of the
 * evaluator wrote since the text was begun is not replaced: it comes back as a conflict. Nothing is written when all is
 * as it was.
 */
export function saveSheet(
  assigned: AssignedEvaluation,
  changes: SheetChanges,
  now: Date,
  from: SavedFrom = {},
): Saved {
  const { scoring } = findCall(assigned.callId)!;
  const judgedIn = (sheet: Sheet) => judgeFields(assigned, scoring, sheet, changes, from);
  const before = findSheet(assigned.assignmentId) ?? emptySheet(assigned, now);
  const judged = judgedIn(before);
  if (judged.some(({ verdict }) => verdict === "save")) {
    refuseTooLong(judged);
    changeSheet(assigned, "sheet.saved", {}, now, (sheet) =>
      replaceSheet(withFields(sheet, scoring, judgedIn(sheet), from, now)),
    );
  }
  refuseUnless(isAskedFor(scoring, changes), "criteria-changed");
  return toldOf(assigned, judged, before.savedAt);
}
