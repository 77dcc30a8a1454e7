import { changeOwn, type Details } from "#app/domain/applications/change-own.ts";
import type { AuditAction } from "#app/domain/audit/actions.ts";
import type { Sync } from "#app/domain/change.ts";
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
  own: OwnApplication,
  action: Action,
  details: Details<Action>,
  now: Date,
  work: (team: Team) => Sync<Result>,
): Result {
  return changeOwn(own, action, details, now, (role) => {
    refuseUnless(role === "owner", "owner-only");
    return work({ ...findApplication(own.applicationId)!, people: teamOf(own.applicationId) });
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
