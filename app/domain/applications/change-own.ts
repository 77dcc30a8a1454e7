import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { change, type Sync } from "#app/domain/change.ts";
import { type OwnApplication, roleNow, type TeamRole } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";

/** What the record says of an action; a function is asked inside the transaction. */
export type Details<Action extends AuditAction> = AuditActions[Action] | (() => AuditActions[Action]);

/**
 * Everything that somebody of a team does to its application passes here: refuses whoever was taken out of the team while
 * the request was on its way (`changed-elsewhere`), and says what the person is in it by now.
 */
export function changeOwn<Action extends AuditAction, Result>(
  own: OwnApplication,
  action: Action,
  details: Details<Action>,
  now: Date,
  work: (role: TeamRole) => Sync<Result>,
): Result {
  const { applicationId, callId, applicant } = own;
  const entry = { action, by: applicant, on: applicationId, callId, at: now, details };
  return change<AuditAction, Result>(entry, () => {
    const role = roleNow(own);
    refuseUnless(role, "changed-elsewhere");
    return work(role);
  });
}
