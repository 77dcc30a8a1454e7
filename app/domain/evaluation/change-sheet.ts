import { isEvaluationOver } from "#app/domain/calls/evaluation-over.ts";
import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { change } from "#app/domain/change.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { countSamplesLeft } from "#db/queries/samples.ts";
import { emptySheet, type Sheet } from "./sheet.ts";

type SheetAction =
  | "sheet.saved"
  | "sheet.submitted"
  | "sheet.submission-undone"
  | "assignment.recused"
  | "assignment.recognised"
  | "assignment.handed-back";
type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Everything that an evaluator writes passes here, so that no command can forget who may write when: the pair stands,
 * no conflict, no sample left to score, the evaluation is not over, the sheet is not submitted; only what undoes the
 * submission wants it so.
 */
export function changeSheet<Action extends SheetAction>(
  { assignmentId, applicationId, evaluatorId, callId, account }: AssignedEvaluation,
  action: Action,
  details: AuditActions[Action],
  now: Date,
  work: (sheet: Sheet, call: Call) => void,
) {
  const entry = { action, by: account, on: applicationId, callId, at: now, details };
  change<AuditAction, void>(entry, () => {
    const [call, assignment, begun] = [
      findCall(callId)!,
      findAssignment(assignmentId),
      findSheet(assignmentId),
    ];
    refuseUnless(assignment?.status === "assigned", "changed-elsewhere");
    refuseUnless(!findConflict(evaluatorId, applicationId), "changed-elsewhere");
    refuseUnless(countSamplesLeft(evaluatorId) === 0, "samples-first");
    const over = call.resultsReleasedAt || isEvaluationOver(shortlistFrozenAt(callId), assignment, begun);
    refuseUnless(!over, "evaluation-not-open");
    const submitted = begun?.status === "submitted";
    if (action === "sheet.submission-undone") refuseUnless(submitted, "changed-elsewhere");
    else refuseUnless(!submitted, "sheet-submitted");
    work(begun ?? emptySheet({ assignmentId, applicationId, evaluatorId, callId }, now), call);
  });
}
