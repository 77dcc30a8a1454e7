import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { change } from "#app/domain/change.ts";
import type { SampleEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSampleEvaluator, findSampleSheet } from "#db/queries/samples.ts";
import { emptySampleSheet, type SampleSheet } from "./sample.ts";

type SampleAction = "sample-sheet.saved" | "sample-sheet.submitted";
type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Everything that evaluators write on samples passes here: only while the samples are before them (`changed-elsewhere`),
 * until the results are out (`evaluation-not-open`), and never on a sheet that was submitted (`sheet-submitted`):
 * whoever has seen what others gave would score something else.
 */
export function changeSampleSheet<Action extends SampleAction>(
  { sampleId, callId, evaluatorId, account }: SampleEvaluation,
  action: Action,
  details: AuditActions[Action],
  now: Date,
  work: (sheet: SampleSheet, call: Call) => void,
) {
  const entry = { action, by: account, on: evaluatorId, callId, at: now, details };
  change<AuditAction, void>(entry, () => {
    const call = findCall(callId)!;
    refuseUnless(findSampleEvaluator(account.id, sampleId), "changed-elsewhere");
    refuseUnless(!call.resultsReleasedAt, "evaluation-not-open");
    const begun = findSampleSheet(sampleId, evaluatorId);
    refuseUnless(begun?.status !== "submitted", "sheet-submitted");
    work(begun ?? emptySampleSheet({ sampleId, evaluatorId }, now), call);
  });
}
