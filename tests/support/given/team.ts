import type { Account } from "#app/domain/accounts/account.ts";
import { ownApplication, type OwnApplication } from "#app/domain/permissions.ts";
import { inviteMember } from "#app/domain/team/invite.ts";
import { joinTeam } from "#app/domain/team/join.ts";
import type { MemberRole } from "#db/schema/applications.ts";
import { anAccount } from "./accounts.ts";
import { beforeDeadline } from "./calls.ts";
import { aLink } from "./links.ts";

type About = { account?: Account; role?: MemberRole; at?: Date };

/** Somebody was invited to the team and did not join yet; `tokenHash` is what the link stands for. */
export function aTeamInvitation(
  own: OwnApplication,
  { account = anAccount(), role = "editor", at = beforeDeadline }: About = {},
) {
  const link = aLink("/team");
  inviteMember(own, { email: account.email, role }, link, at);
  return { account, link, tokenHash: link.id };
}

/** Somebody who joined the team, with the permit for it. */
export function aMember(own: OwnApplication, about: About = {}) {
  const { account, tokenHash } = aTeamInvitation(own, about);
  joinTeam(account, tokenHash, about.at ?? beforeDeadline);
  return { account, own: ownApplication(account, own.applicationId)! };
}
