import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplicationOf, updateApplication } from "#db/queries/applications.ts";
import { deleteMember, insertMember } from "#db/queries/members.ts";
import { toldBy } from "./change-member.ts";
import { changeTeam, memberIn, nameIn } from "./change-team.ts";

/**
 * Makes somebody of the team the owner, who is told; who owned it stays as somebody who may submit. Refuses whoever owns
 * another application in the call (`owns-another`).
 */
export function handOver(own: OwnApplication, accountId: string, now: Date) {
  const { applicationId, callId, applicant } = own;
  const details = () => ({ name: nameIn(applicationId, accountId) });
  changeTeam(own, "team.handed-over", details, now, (team) => {
    const successor = memberIn(team, accountId);
    refuseUnless(!findApplicationOf(accountId, callId), "owns-another", { name: successor.name });
    deleteMember(applicationId, accountId);
    updateApplication(applicationId, { ownerId: accountId, ownerSince: now });
    insertMember({ applicationId, accountId: applicant.id, role: "submitter", since: now });
    const props = { ...toldBy(own, team), link: `/applications/${applicationId}` };
    queueEmail("team-handed-over", { id: accountId, ...successor }, props, now, {
      callId,
      subjectId: applicationId,
    });
  });
}
