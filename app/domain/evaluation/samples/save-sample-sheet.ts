import type { Saved, SavedFrom } from "#app/domain/applications/save-answers.ts";
import type { SampleEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSampleSheet, replaceSampleSheet } from "#db/queries/samples.ts";
import { judgeFields, toldOf } from "../merge-sheet.ts";
import { isAskedFor, type SheetChanges } from "../sheet-form.ts";
import { refuseTooLong, withFields } from "../with-fields.ts";
import { changeSampleSheet } from "./change-sample-sheet.ts";
import { emptySampleSheet, type SampleSheet } from "./sample.ts";

/** Saves what an evaluator has of a sample so far, by the rules by which real sheets are saved (`saveSheet`). */
export function saveSampleSheet(
  evaluation: SampleEvaluation,
  changes: SheetChanges,
  now: Date,
  from: SavedFrom = {},
): Saved {
  const { scoring } = findCall(evaluation.callId)!;
  const judgedIn = (sheet: SampleSheet) => judgeFields(evaluation, scoring, sheet, changes, from);
  const { sampleId, evaluatorId } = evaluation;
  const before = findSampleSheet(sampleId, evaluatorId) ?? emptySampleSheet(evaluation, now);
  const judged = judgedIn(before);
  if (judged.some(({ verdict }) => verdict === "save")) {
    refuseTooLong(judged);
    changeSampleSheet(evaluation, "sample-sheet.saved", {}, now, (sheet) =>
      replaceSampleSheet(withFields(sheet, scoring, judgedIn(sheet), from, now)),
    );
  }
  refuseUnless(isAskedFor(scoring, changes), "criteria-changed");
  return toldOf(evaluation, judged, before.savedAt);
}
