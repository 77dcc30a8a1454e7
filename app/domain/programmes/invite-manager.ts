import type { Account } from "#app/domain/accounts/account.ts";
import type { OneTimeLink } from "#app/domain/accounts/link.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { Administrator, ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import {
  findProgramme,
  findPost,
  hubsOf,
  markManagerInvitationRevoked,
  openManagerInvitations,
  replaceManagerInvitation,
} from "#db/queries/programmes.ts";
import { addManager } from "./add-manager.ts";
import type { Post } from "./post.ts";

const daysToJoin = 14;

type Person = { email: string; name: string; locale: Locale };

/**
 * Administrators who name their own address manage the programme at once (`added`). Anybody else gets a link by mail
 * (`invited`), and manages it once they press its button: with their account or one that they make there. The inviter does
 * not learn which. Asking again sends a new link instead of the old one. Refuses somebody who works for the programme
 * already (`already-manages`). `person.email` in lower case.
 */
export function inviteManager(
  permit: Administrator,
  programmeId: string,
  person: Person,
  link: OneTimeLink,
  now: Date,
): "added" | "invited" {
  const { administrator } = permit;
  if (person.email !== administrator.email) {
    invite(administrator, programmeId, person, { role: "manager" }, link, now);
    return "invited";
  }
  refuseUnless(!findPost(programmeId, administrator.id), "already-manages", { name: administrator.name });
  addManager(permit, programmeId, administrator, now);
  return "added";
}

/** The same by a manager, for any role in the programme. Refuses a hub of another one (`changed-elsewhere`). */
export function inviteColleague(
  { manager, programmeId }: ManagedCall,
  person: Person,
  post: Post,
  link: OneTimeLink,
  now: Date,
) {
  invite(manager, programmeId, person, post, link, now);
}

/** The invitation with this id is sent again, with a new link and fourteen more days; refuses one that is over (`changed-elsewhere`). */
export function inviteAgain(managed: ManagedCall, invitationId: string, link: OneTimeLink, now: Date) {
  const { name, email, locale, role, hubId } = openInvitation(managed, invitationId);
  const post = role === "hub" ? { role, hubId: hubId! } : { role };
  inviteColleague(managed, { name, email, locale }, post, link, now);
}

/** The invitation's link opens nothing any more; refuses one that is over (`changed-elsewhere`). */
export function revokeInvitation(managed: ManagedCall, invitationId: string, now: Date) {
  const { programmeId, manager } = managed;
  const { name } = openInvitation(managed, invitationId);
  const entry = { by: manager, on: programmeId, at: now, details: { name } };
  change({ action: "staff.invitation-revoked", ...entry }, () => {
    openInvitation(managed, invitationId);
    markManagerInvitationRevoked(invitationId, now);
  });
}

function openInvitation({ programmeId }: ManagedCall, invitationId: string) {
  const found = openManagerInvitations(programmeId).find(({ id }) => id === invitationId);
  refuseUnless(found, "changed-elsewhere");
  return found;
}

function invite(
  by: Account,
  programmeId: string,
  person: Person,
  { role, hubId }: Post,
  { id, path: link }: OneTimeLink,
  now: Date,
) {
  const entry = { by, on: programmeId, at: now };
  const { name } = person;
  const work = () => {
    const account = findAccountByEmail(person.email);
    // Looked for whether or not there is an account, so that both take the same time.
    refuseUnless(!findPost(programmeId, account?.id ?? ""), "already-manages", {
      name: account?.name ?? "",
    });
    refuseUnless(!hubId || hubsOf(programmeId).some((hub) => hub.id === hubId), "changed-elsewhere");
    const expiresAt = new Date(now.getTime() + daysToJoin * 24 * 60 * 60 * 1000);
    replaceManagerInvitation({ id, programmeId, ...person, role, hubId, invitedAt: now, expiresAt });
    const props = { programme: findProgramme(programmeId)!.name, link, role };
    queueEmail("manager-invitation", person, props, now);
  };
  if (role === "manager") change({ action: "manager.invited", ...entry, details: { name } }, work);
  else change({ action: "staff.invited", ...entry, details: { name, role } }, work);
}
