import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { updateAssignment } from "#db/queries/assignment.ts";
import { tellManagers } from "#app/domain/conflicts/tell.ts";
import { insertConflict, insertConflictSteps } from "#db/queries/conflicts.ts";
import { changeSheet } from "./change-sheet.ts";

/**
 * The evaluator found a conflict while reading: the application closes for them at once, and the managers are told, who
 * find another. Needs a reason (`reason-missing`); not after the sheet was submitted or the evaluation is over.
 */
export function recuse(assigned: AssignedEvaluation, why: string, now: Date) {
  const { assignmentId, applicationId, evaluatorId, callId, account } = assigned;
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const { company, number } = findApplication(applicationId)!.application;
  changeSheet(assigned, "assignment.recused", { evaluator: account.name, company, reason }, now, () => {
    insertConflict({ evaluatorId, applicationId, source: "declared", reason, at: now });
    const step = { state: "conflict" as const, source: "declared" as const, reason };
    insertConflictSteps([{ evaluatorId, applicationId, at: now, by: account.id, ...step }]);
    const ended = { status: "recused", recusedAt: now, recusalReason: reason, ending: "conflict" } as const;
    updateAssignment(assignmentId, ended);
    tellManagers(callId, [{ evaluatorId, name: account.name, company, number, state: "conflict" }], now);
  });
}
