import { change } from "#app/domain/change.ts";
import type { EligibilityDesk } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { updateRemedy } from "#db/queries/remedies.ts";
import { tellWithdrawn } from "./tell.ts";

/**
 * Takes a request to remedy back; the team is told why, and the version that counts then stays as it is. Refuses without a
 * reason (`reason-missing`), and where no request stands (`changed-elsewhere`).
 */
export function withdrawRemedy(
  { callId, decider }: EligibilityDesk,
  applicationId: string,
  why: string,
  now: Date,
) {
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const standing = findApplication(applicationId);
  refuseUnless(standing?.call.id === callId, "changed-elsewhere");
  const details = { company: standing.application.company, reason };
  change({ action: "remedy.withdrawn", by: decider, on: applicationId, callId, at: now, details }, () => {
    const found = findApplication(applicationId)!;
    refuseUnless(found.remedy, "changed-elsewhere");
    updateRemedy(found.remedy.id, { endedAt: now, ending: "withdrawn" });
    tellWithdrawn(found, reason, now);
  });
}
