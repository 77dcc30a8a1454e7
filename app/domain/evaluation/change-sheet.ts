import type { AuditAction } from "#app/domain/audit/actions.ts";
import { change } from "#app/domain/change.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { findConflict } from "#db/queries/evaluators.ts";
import { emptySheet, type Sheet } from "./sheet.ts";

type SheetAction = Extract<AuditAction, `sheet.${string}`>;
type Details = { company: string; reason: string };
type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Everything that an evaluator writes passes here, so that no command can forget who may write when: the pair stands, no
 * conflict, the sheet is not submitted, the results are not out.
 */
export function changeSheet(
  { assignmentId, applicationId, evaluatorId, callId, account }: AssignedEvaluation,
  action: SheetAction,
  details: Partial<Details>,
  now: Date,
  work: (sheet: Sheet, call: Call) => void,
) {
  change({ action, by: account, on: applicationId, callId, at: now, details: details as Details }, () => {
    const call = findCall(callId)!;
    refuseUnless(!call.resultsReleasedAt, "evaluation-not-open");
    refuseUnless(findAssignment(assignmentId)?.status === "assigned", "changed-elsewhere");
    refuseUnless(!findConflict(evaluatorId, applicationId), "conflict-of-interest");
    const sheet =
      findSheet(assignmentId) ?? emptySheet({ assignmentId, applicationId, evaluatorId, callId }, now);
    refuseUnless(sheet.status === "draft", "sheet-submitted");
    work(sheet, call);
  });
}
