import type { Account } from "#app/domain/accounts/account.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findMemberInvitation, teamOf, unansweredInvitationsOf } from "#db/queries/members.ts";
import { mostPeople, stateOfInvitation } from "./invitation.ts";

/** Who works on the application, what each may do, and who was invited and did not answer. */
export function viewTeam(own: OwnApplication, now: Date) {
  const invitations = unansweredInvitationsOf(own.applicationId);
  const people = viewPeople(own);
  return {
    people,
    mayChange: own.role === "owner",
    most: mostPeople,
    full: people.length + invitations.length >= mostPeople,
    invitations: invitations.map(({ id, email, role, invitedAt, expiresAt, ...invitation }) => ({
      ...{ id, email, role, invitedAt, expiresAt },
      expired: stateOfInvitation({ expiresAt, ...invitation }, now) === "expired",
    })),
  };
}

/** The owner first. */
export function viewPeople({ applicationId, applicant }: OwnApplication) {
  return teamOf(applicationId).map(({ accountId, name, email, role, since }) => ({
    ...{ accountId, name, email, role, since },
    you: accountId === applicant.id,
  }));
}

/** One of the team, for the owner to decide about, or for somebody to leave; undefined for everybody else. */
export function viewMember(own: OwnApplication, accountId: string) {
  const member = viewPeople(own).find((one) => one.accountId === accountId);
  if (!member || (own.role !== "owner" && !member.you)) return;
  return { ...member, mayChange: own.role === "owner" && !member.you };
}

/**
 * What whoever has the link of an invitation may know: who invites to what. Looking changes nothing. `tokenHash`: SHA-256
 * of the link's token; undefined when a newer link took its place, or it never was one.
 */
export function viewTeamInvitation(
  tokenHash: string,
  visitor: Account | undefined,
  locale: Locale,
  now: Date,
) {
  const found = findMemberInvitation(tokenHash);
  if (!found) return;
  const { invitation, application, call, programme, from, fromEmail } = found;
  const state = stateOfInvitation(invitation, now);
  const inTeam = teamOf(application.id).some(({ accountId }) => accountId === visitor?.id);
  return {
    state,
    from,
    /** Who can be asked for another invitation. */
    ask: state === "expired" ? fromEmail : undefined,
    email: invitation.email,
    role: invitation.role,
    expiresAt: invitation.expiresAt,
    company: application.company,
    number: applicationNumber(call.code, application.number),
    programme: inLanguage(programme.name, locale),
    call: { slug: call.slug, title: inLanguage(call.texts.title, locale), timeZone: call.timeZone },
    /** Of the application, for whoever belongs to the team already. */
    applicationId: inTeam ? application.id : undefined,
  };
}
