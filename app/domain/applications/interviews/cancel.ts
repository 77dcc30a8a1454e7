import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findInterview, updateInterview } from "#db/queries/interviews.ts";
import { applicationNumber } from "../number.ts";
import { tellTeam } from "../tell-team.ts";

/**
 * Cancels an interview that is still to come; the team is told why. Refuses without a reason (`reason-missing`), and one
 * of another call, cancelled already or over (`changed-elsewhere`).
 */
export function cancelInterview(
  { callId, manager }: ManagedCall,
  applicationId: string,
  why: string,
  now: Date,
) {
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const interview = findInterview(applicationId);
  refuseUnless(interview?.callId === callId, "changed-elsewhere");
  const { application, call } = findApplication(applicationId)!;
  const entry = { by: manager, on: applicationId, callId, at: now };
  const details = { company: application.company, reason };
  change({ action: "interview.cancelled", ...entry, details }, () => {
    const { at, cancelledAt, revision } = findInterview(applicationId)!;
    refuseUnless(!cancelledAt && at > now, "changed-elsewhere");
    updateInterview(applicationId, { cancelledAt: now, revision: revision + 1 });
    const props = {
      call: call.texts.title,
      company: application.company,
      number: applicationNumber(call.code, application.number),
      at: at.toISOString(),
      timeZone: call.timeZone,
      reason,
      link: `/applications/${applicationId}`,
    };
    tellTeam({ applicationId, callId }, "everybody", "pitch-cancelled", props, now);
  });
}
