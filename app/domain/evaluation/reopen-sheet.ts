import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { findSheet, updateSheet } from "#db/queries/evaluation.ts";

/** Gives a submitted sheet back to its evaluator, for a reason (`reason-missing`); not after the results are out. */
export function reopenSheet(
  { callId, manager }: ManagedCall,
  assignmentId: string,
  reason: string,
  now: Date,
) {
  const sheet = findSheet(assignmentId);
  refuseUnless(sheet?.callId === callId, "changed-elsewhere");
  const { company } = findApplication(sheet.applicationId)!.application;
  const details = { company, reason };
  change({ action: "sheet.reopened", by: manager, on: sheet.applicationId, callId, at: now, details }, () => {
    refuseUnless(reason.trim(), "reason-missing");
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    refuseUnless(findSheet(assignmentId)!.status === "submitted", "changed-elsewhere");
    updateSheet(assignmentId, {
      status: "draft",
      submittedAt: null,
      weighted: null,
      reopenedAt: now,
      reopenReason: reason,
    });
  });
}
