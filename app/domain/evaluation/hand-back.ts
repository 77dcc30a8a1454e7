import { tellSeatsOpen } from "#app/domain/evaluators/tell-seats-open.ts";
import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { updateAssignment } from "#db/queries/assignment.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { changeSheet } from "./change-sheet.ts";

/**
 * The evaluator cannot evaluate an application after all, without any conflict: it closes for them at once, a draft is kept
 * for managers, and the managers are told, who give it to somebody else. Needs a reason (`reason-missing`); not after the
 * sheet was submitted (`sheet-submitted`) or the evaluation is over.
 */
export function handBack(assigned: AssignedEvaluation, why: string, now: Date) {
  const { assignmentId, applicationId, evaluatorId, callId } = assigned;
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const { name } = findEvaluator(callId, evaluatorId)!;
  const { company, number } = findApplication(applicationId)!.application;
  changeSheet(assigned, "assignment.handed-back", { evaluator: name, company, reason }, now, () => {
    const ended = {
      status: "recused",
      recusedAt: now,
      recusalReason: reason,
      ending: "handed-back",
    } as const;
    updateAssignment(assignmentId, ended);
    const seats = [{ number, company }];
    tellSeatsOpen(callId, { evaluatorId, name, reason, how: "handed-back", seats }, now);
  });
}
