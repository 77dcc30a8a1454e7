import type { OneTimeLink } from "#app/domain/accounts/link.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import {
  replaceMemberInvitation,
  unansweredInvitationsOf,
  updateMemberInvitation,
} from "#db/queries/members.ts";
import type { MemberRole } from "#db/schema/applications.ts";
import { changeTeam, type Team } from "./change-team.ts";
import { expiryFrom, mostPeople } from "./invitation.ts";

export type Invited = { email: string; role: MemberRole };

/**
 * Invites somebody by e-mail (in lower case) to work on the application; the link can be used for 14 days. Inviting an
 * address again sends a new link, and the old one ends. Refuses whoever belongs to the team (`already-in-team`), and more
 * than 20 people, the invited ones included (`team-full`).
 */
export function inviteMember(own: OwnApplication, { email, role }: Invited, link: OneTimeLink, now: Date) {
  changeTeam(own, "team.invited", { email, role }, now, (team) => {
    const member = team.people.find((one) => one.email === email);
    refuseUnless(!member, "already-in-team", { name: member?.name ?? email });
    const others = unansweredInvitationsOf(own.applicationId).filter((one) => one.email !== email);
    refuseUnless(team.people.length + others.length < mostPeople, "team-full", { most: mostPeople });
    const locale = findAccountByEmail(email)?.locale ?? own.applicant.locale;
    const expiresAt = expiryFrom(now);
    const { applicationId, applicant } = own;
    const kept = { applicationId, email, role, locale, invitedBy: applicant.id, invitedAt: now, expiresAt };
    replaceMemberInvitation({ id: link.id, ...kept });
    tell(own, team, { email, role }, link.path, expiresAt, now);
  });
}

function tell(
  own: OwnApplication,
  team: Team,
  { email, role }: Invited,
  link: string,
  expires: Date,
  now: Date,
) {
  const { application, call } = team;
  const account = findAccountByEmail(email);
  const recipient = {
    // By a further address it is nobody's in the ledger, which would tell the main one. Nor does it tell a name that the
    // inviter never gave.
    id: account?.email === email ? account.id : undefined,
    email,
    name: "",
    locale: account?.locale ?? own.applicant.locale,
  };
  const props = {
    call: call.texts.title,
    company: application.company,
    number: applicationNumber(call.code, application.number),
    from: own.applicant.name,
    role,
    expiresAt: expires.toISOString(),
    timeZone: call.timeZone,
    link,
  };
  queueEmail("team-invitation", recipient, props, now, { callId: call.id, subjectId: application.id });
}

/** Sends a new link instead of the old one, which ends; the invitation counts from now again. */
export function resendInvitation(own: OwnApplication, invitationId: string, link: OneTimeLink, now: Date) {
  const { email, role } = unansweredIn(own, invitationId);
  inviteMember(own, { email, role }, link, now);
}

/** The invitation's link can no longer be used. */
export function revokeInvitation(own: OwnApplication, invitationId: string, now: Date) {
  const details = () => ({ email: unansweredIn(own, invitationId).email });
  changeTeam(own, "team.invitation-revoked", details, now, () =>
    updateMemberInvitation(invitationId, { revokedAt: now }),
  );
}

/** Refuses what was answered or revoked meanwhile, or is of another application (`changed-elsewhere`). */
function unansweredIn({ applicationId }: OwnApplication, invitationId: string) {
  const found = unansweredInvitationsOf(applicationId).find(({ id }) => id === invitationId);
  refuseUnless(found, "changed-elsewhere");
  return found;
}
