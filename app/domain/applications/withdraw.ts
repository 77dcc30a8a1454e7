import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { updateApplication } from "#db/queries/applications.ts";
import { changeDraft, type Draft } from "./change-draft.ts";
import { applicationNumber } from "./number.ts";

/** Takes a submitted application out of the call; it can be undone until the deadline. Refuses without a reason, and what was never submitted. */
export function withdrawApplication(own: OwnApplication, reason: string, now: Date) {
  const withdrawalReason = reason.trim();
  refuseUnless(withdrawalReason, "reason-missing");
  changeDraft(own, "application.withdrawn", { reason: withdrawalReason }, now, (draft) => {
    refuseUnless(draft.application.status === "submitted", "not-submitted");
    updateApplication(own.applicationId, {
      status: "withdrawn",
      withdrawnAt: now,
      withdrawalReason,
      submissionId: null,
      submittedAt: null,
    });
    tellOwner(own, draft, withdrawalReason, now);
  });
}

function tellOwner(own: OwnApplication, { application, call }: Draft, reason: string, now: Date) {
  const props = {
    call: call.texts.title,
    company: application.company,
    number: applicationNumber(call.code, application.number),
    reason,
    closesAt: call.closesAt.toISOString(),
    timeZone: call.timeZone,
  };
  queueEmail("application-withdrawn", own.applicant, props, now, {
    callId: call.id,
    subjectId: own.applicationId,
  });
}
