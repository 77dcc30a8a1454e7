import { change } from "#app/domain/change.ts";
import type { EligibilityDesk } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { updateRemedy } from "#db/queries/remedies.ts";
import { tellRequested } from "./tell.ts";

/**
 * Gives a team more time for a request to remedy that stands, also when its time is over; the team is told. Refuses one
 * that is not later than before or has passed (`remedy-not-later`), and where no request stands (`changed-elsewhere`).
 */
export function prolongRemedy(
  { callId, decider }: EligibilityDesk,
  applicationId: string,
  until: Date,
  now: Date,
) {
  const standing = findApplication(applicationId);
  refuseUnless(standing?.call.id === callId, "changed-elsewhere");
  const { timeZone } = standing.call;
  const details = { company: standing.application.company, until: until.toISOString(), timeZone };
  change({ action: "remedy.prolonged", by: decider, on: applicationId, callId, at: now, details }, () => {
    const found = findApplication(applicationId)!;
    const { remedy, application } = found;
    refuseUnless(remedy && application.status === "submitted", "changed-elsewhere");
    refuseUnless(until > remedy.until && until > now, "remedy-not-later");
    updateRemedy(remedy.id, { until });
    tellRequested(found, { ...remedy, until, prolonged: true }, now);
  });
}
