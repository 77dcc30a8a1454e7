import { deadlineOf } from "#app/domain/calls/deadline.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { updateApplication } from "#db/queries/applications.ts";
import { changeDraft, type Draft } from "./change-draft.ts";
import { applicationNumber } from "./number.ts";
import { tellTeam } from "./tell-team.ts";

/**
 * Takes a submitted application out of the call; it can be undone until the deadline. Refuses without a reason, what was
 * never submitted, and somebody of the team who may only edit (`may-not-submit`).
 */
export function withdrawApplication(own: OwnApplication, reason: string, now: Date) {
  const withdrawalReason = reason.trim();
  refuseUnless(withdrawalReason, "reason-missing");
  changeDraft(own, "application.withdrawn", { reason: withdrawalReason }, now, (draft, role) => {
    refuseUnless(role !== "editor", "may-not-submit");
    refuseUnless(draft.application.status === "submitted", "not-submitted");
    updateApplication(own.applicationId, {
      status: "withdrawn",
      withdrawnAt: now,
      withdrawalReason,
      submissionId: null,
      submittedAt: null,
    });
    tell(own, draft, withdrawalReason, now);
  });
}

function tell(own: OwnApplication, { application, call }: Draft, reason: string, now: Date) {
  const props = {
    call: call.texts.title,
    company: application.company,
    number: applicationNumber(call.code, application.number),
    reason,
    closesAt: deadlineOf(call, application).toISOString(),
    timeZone: call.timeZone,
  };
  tellTeam(own, "submitters", "application-withdrawn", props, now);
}
