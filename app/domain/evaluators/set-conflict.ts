import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { dismissConflict, findConflict, insertConflict } from "#db/queries/conflicts.ts";
import { closeBarredPairs } from "./close-barred-pairs.ts";

/**
 * A manager knows of a conflict that nobody declared: the pair is closed at once. Needs a reason (`reason-missing`);
 * refused once the results are out (`already-released`).
 */
export function addConflict(
  managed: ManagedCall,
  evaluatorId: string,
  applicationId: string,
  reason: string,
  now: Date,
) {
  const { callId, manager } = managed;
  const { evaluator, company } = pairIn(managed, evaluatorId, applicationId);
  const details = { evaluator, company, source: "manager" };
  change({ action: "conflict.found", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseUnless(reason.trim(), "reason-missing");
    refuseUnless(!findConflict(evaluatorId, applicationId), "changed-elsewhere");
    insertConflict({ evaluatorId, applicationId, source: "manager", reason: reason.trim(), at: now });
    closeBarredPairs(callId, now);
  });
}

/**
 * A manager found that there is none after all; the portal does not find it again, the evaluator may still declare it.
 * Needs a reason (`reason-missing`).
 */
export function removeConflict(
  managed: ManagedCall,
  evaluatorId: string,
  applicationId: string,
  reason: string,
  now: Date,
) {
  const { callId, manager } = managed;
  const { evaluator, company } = pairIn(managed, evaluatorId, applicationId);
  const details = { evaluator, company, reason: reason.trim() };
  change({ action: "conflict.removed", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseUnless(reason.trim(), "reason-missing");
    refuseUnless(findConflict(evaluatorId, applicationId), "changed-elsewhere");
    dismissConflict(evaluatorId, applicationId, {
      dismissedAt: now,
      dismissedBy: manager.id,
      dismissal: reason.trim(),
    });
  });
}

/** Both must belong to the call that is managed, and its results must not be out. */
function pairIn({ callId }: ManagedCall, evaluatorId: string, applicationId: string) {
  const evaluator = findEvaluator(callId, evaluatorId);
  const found = findApplication(applicationId);
  refuseUnless(evaluator && found?.application.callId === callId, "changed-elsewhere");
  refuseUnless(!found.call.resultsReleasedAt, "already-released");
  return { evaluator: evaluator.name, company: found.application.company };
}
