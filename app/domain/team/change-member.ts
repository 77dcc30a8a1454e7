import { changeOwn } from "#app/domain/applications/change-own.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { deleteMember, updateMember } from "#db/queries/members.ts";
import type { MemberRole } from "#db/schema/applications.ts";
import { changeTeam, memberIn, nameIn, type Team } from "./change-team.ts";

/** Changes what somebody of the team may do. */
export function changeRole(own: OwnApplication, accountId: string, role: MemberRole, now: Date) {
  const details = () => ({ name: nameIn(own.applicationId, accountId), role });
  changeTeam(own, "team.role-changed", details, now, (team) => {
    memberIn(team, accountId);
    updateMember(own.applicationId, accountId, role);
  });
}

/** Takes somebody out of the team, who loses access at once and is told. */
export function removeMember(own: OwnApplication, accountId: string, now: Date) {
  const details = () => ({ name: nameIn(own.applicationId, accountId) });
  changeTeam(own, "team.member-removed", details, now, (team) => {
    const member = memberIn(team, accountId);
    deleteMember(own.applicationId, accountId);
    queueEmail("team-removed", { id: accountId, ...member }, toldBy(own, team), now, {
      callId: own.callId,
      subjectId: own.applicationId,
    });
  });
}

/** Inside a change of the team: what its messages say of the application, and who decided. */
export function toldBy({ applicant }: OwnApplication, { application, call }: Team) {
  return {
    call: call.texts.title,
    company: application.company,
    number: applicationNumber(call.code, application.number),
    from: applicant.name,
  };
}

/** Goes out of the team by oneself. The owner cannot (`hand-over-first`): an application always has somebody who answers for it. */
export function leaveTeam(own: OwnApplication, now: Date) {
  changeOwn(own, "team.left", {}, now, (role) => {
    refuseUnless(role !== "owner", "hand-over-first");
    deleteMember(own.applicationId, own.applicant.id);
  });
}
