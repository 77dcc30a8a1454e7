import { closeBarredPairs } from "#app/domain/conflicts/close-barred-pairs.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { insertConflict, insertConflictSteps } from "#db/queries/conflicts.ts";
import { changeSheet } from "./change-sheet.ts";

/**
 * The evaluator of an anonymous call knows who applies after all, which may be a conflict: the application waits closed for
 * them until a manager has decided, and opens again as it was if it is none. Needs a reason (`reason-missing`); not after the
 * sheet was submitted or the evaluation is over.
 */
export function recognise(assigned: AssignedEvaluation, why: string, now: Date) {
  const { applicationId, evaluatorId, callId, account } = assigned;
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const { company } = findApplication(applicationId)!.application;
  changeSheet(assigned, "assignment.recognised", { evaluator: account.name, company, reason }, now, () => {
    const said = { state: "to-check" as const, source: "recognised" as const, reason };
    insertConflict({ evaluatorId, applicationId, ...said, at: now });
    insertConflictSteps([{ evaluatorId, applicationId, at: now, by: account.id, ...said }]);
    closeBarredPairs(callId, now, account.id);
  });
}
