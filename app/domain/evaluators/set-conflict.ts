import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { deleteConflict, findEvaluator, insertConflict } from "#db/queries/evaluators.ts";

/** A manager knows of a conflict that nobody declared. Needs a reason (`reason-missing`). */
export function addConflict(
  managed: ManagedCall,
  evaluatorId: string,
  applicationId: string,
  reason: string,
  now: Date,
) {
  const { callId, manager } = managed;
  const details = { ...names(managed, evaluatorId, applicationId), source: "manager" };
  change({ action: "conflict.found", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseUnless(reason.trim(), "reason-missing");
    insertConflict({ evaluatorId, applicationId, source: "manager", reason, at: now });
  });
}

/** A manager found that there is none after all. Needs a reason (`reason-missing`). */
export function removeConflict(
  managed: ManagedCall,
  evaluatorId: string,
  applicationId: string,
  reason: string,
  now: Date,
) {
  const { callId, manager } = managed;
  const details = { ...names(managed, evaluatorId, applicationId), reason };
  change({ action: "conflict.removed", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseUnless(reason.trim(), "reason-missing");
    deleteConflict(evaluatorId, applicationId);
  });
}

/** Both must belong to the call that is managed. */
function names({ callId }: ManagedCall, evaluatorId: string, applicationId: string) {
  const evaluator = findEvaluator(callId, evaluatorId);
  const application = findApplication(applicationId)?.application;
  refuseUnless(evaluator && application?.callId === callId, "changed-elsewhere");
  return { evaluator: evaluator.name, company: application.company };
}
