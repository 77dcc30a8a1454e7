import { change } from "#app/domain/change.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { updateAssignment } from "#db/queries/assignment.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { insertConflict } from "#db/queries/evaluators.ts";

/**
 * The evaluator found a conflict while reading: the application closes for them at once, and managers find another.
 * Needs a reason (`reason-missing`); not after the sheet was submitted.
 */
export function recuse(assigned: AssignedEvaluation, reason: string, now: Date) {
  const { assignmentId, applicationId, evaluatorId, callId, account } = assigned;
  const { company } = findApplication(applicationId)!.application;
  const details = { evaluator: account.name, company, reason };
  change({ action: "assignment.recused", by: account, on: applicationId, callId, at: now, details }, () => {
    refuseUnless(reason.trim(), "reason-missing");
    refuseUnless(findSheet(assignmentId)?.status !== "submitted", "sheet-submitted");
    insertConflict({ evaluatorId, applicationId, source: "declared", reason, at: now });
    updateAssignment(assignmentId, { status: "recused", recusedAt: now, recusalReason: reason });
  });
}
