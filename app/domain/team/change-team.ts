import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { change, type Sync } from "#app/domain/change.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { teamOf } from "#db/queries/members.ts";

type TeamAction = Extract<AuditAction, `team.${string}`>;
export type Team = NonNullable<ReturnType<typeof findApplication>> & { people: ReturnType<typeof teamOf> };

/**
 * Everything that an owner decides about the team passes here: refuses everybody else (`owner-only`). The call's dates do
 * not matter, because people come and go after a deadline too.
 */
export function changeTeam<Action extends TeamAction, Result>(
  { applicationId, callId, applicant }: OwnApplication,
  action: Action,
  details: AuditActions[Action],
  now: Date,
  work: (team: Team) => Sync<Result>,
): Result {
  const entry = { action, by: applicant, on: applicationId, callId, at: now, details };
  return change<AuditAction, Result>(entry, () => {
    const found = findApplication(applicationId)!;
    refuseUnless(found.application.ownerId === applicant.id, "owner-only");
    return work({ ...found, people: teamOf(applicationId) });
  });
}

/** Somebody of the team but its owner; refuses whoever is not in it (`changed-elsewhere`). */
export function memberIn({ people }: Pick<Team, "people">, accountId: string) {
  const member = people.find((one) => one.accountId === accountId && one.role !== "owner");
  refuseUnless(member, "changed-elsewhere");
  return member;
}

/** As people see it, for the record. */
export function nameIn(applicationId: string, accountId: string): string {
  return teamOf(applicationId).find((one) => one.accountId === accountId)?.name ?? "";
}
