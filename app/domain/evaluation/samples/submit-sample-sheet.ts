import type { SampleEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findSample, replaceSampleSheet } from "#db/queries/samples.ts";
import { missingIn } from "../sheet.ts";
import { changeSampleSheet } from "./change-sample-sheet.ts";

/** For good, since the evaluator then sees what others gave. Only points are needed, for every criterion (`points-missing`). */
export function submitSampleSheet(evaluation: SampleEvaluation, now: Date) {
  const { callId, sampleId } = evaluation;
  const { title } = findSample(callId, sampleId)!;
  changeSampleSheet(evaluation, "sample-sheet.submitted", { title }, now, (sheet, { scoring }) => {
    refuseUnless(missingIn(scoring, sheet).points.length === 0, "points-missing");
    replaceSampleSheet({ ...sheet, status: "submitted", submittedAt: now });
  });
}
