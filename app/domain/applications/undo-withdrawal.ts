import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findLatestSubmission, updateApplication } from "#db/queries/applications.ts";
import { changeDraft } from "./change-draft.ts";
import { isChanged } from "./differences.ts";
import { acknowledge } from "./submit.ts";

/**
 * The version that was submitted last counts again, with the instant at which it was received then. Refuses what was
 * not withdrawn, and who may only edit (`may-not-submit`).
 */
export function undoWithdrawal(own: OwnApplication, now: Date) {
  changeDraft(own, "application.withdrawal-undone", {}, now, (draft, role) => {
    refuseUnless(role !== "editor", "may-not-submit");
    refuseUnless(draft.application.status === "withdrawn", "not-withdrawn");
    const last = findLatestSubmission(own.applicationId)!;
    updateApplication(own.applicationId, {
      status: "submitted",
      withdrawnAt: null,
      withdrawalReason: null,
      submissionId: last.id,
      submittedAt: last.receivedAt,
      listedAt: now,
      // The form may have changed meanwhile.
      changedSinceSubmission: isChanged({
        application: { id: own.applicationId, submissionId: last.id },
        form: draft.form,
      }),
    });
    findConflictsOf(own.callId, now, { applicationId: own.applicationId });
    acknowledge(own, draft, { ...last, company: draft.application.company }, now);
  });
}
