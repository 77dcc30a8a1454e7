import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { updateAssignment } from "#db/queries/assignment.ts";
import { insertConflict } from "#db/queries/conflicts.ts";
import { changeSheet } from "./change-sheet.ts";

/**
 * The evaluator found a conflict while reading: the application closes for them at once, and managers find another.
 * Needs a reason (`reason-missing`); not after the sheet was submitted or the evaluation is over.
 */
export function recuse(assigned: AssignedEvaluation, why: string, now: Date) {
  const { assignmentId, applicationId, evaluatorId, account } = assigned;
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const { company } = findApplication(applicationId)!.application;
  changeSheet(assigned, "assignment.recused", { evaluator: account.name, company, reason }, now, () => {
    insertConflict({ evaluatorId, applicationId, source: "declared", reason, at: now });
    updateAssignment(assignmentId, { status: "recused", recusedAt: now, recusalReason: reason });
  });
}
