import { isEvaluationOver } from "#app/domain/calls/evaluation-over.ts";
import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { change } from "#app/domain/change.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { shortlistFrozenAt } from "#db/queries/decisions.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { emptySheet, type Sheet } from "./sheet.ts";

type SheetAction = "sheet.saved" | "sheet.submitted" | "assignment.recused" | "assignment.handed-back";
type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Everything that an evaluator writes passes here, so that no command can forget who may write when: the pair stands,
 * no conflict, the evaluation is not over, the sheet is not submitted.
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
    const over = call.resultsReleasedAt || isEvaluationOver(shortlistFrozenAt(callId), assignment, begun);
    refuseUnless(!over, "evaluation-not-open");
    refuseUnless(begun?.status !== "submitted", "sheet-submitted");
    work(begun ?? emptySheet({ assignmentId, applicationId, evaluatorId, callId }, now), call);
  });
}
