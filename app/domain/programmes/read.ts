import type { Administrator, ManagedCall } from "#app/domain/permissions.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { invitedAddresses } from "#db/queries/evaluators.ts";
import {
  findManagerInvitation,
  findProgramme,
  findProgrammeBySlug,
  hubsOf,
  managersOf,
  openManagerInvitations,
  programmesWithCounts,
} from "#db/queries/programmes.ts";

const mostProgrammes = 200;

/** All programmes with how many calls and managers each has. */
export function viewProgrammes(_permit: Administrator) {
  return programmesWithCounts(mostProgrammes);
}

/** A programme as an administrator sees it; undefined when there is none with this short name. */
export function viewProgramme(_permit: Administrator, slug: string, now: Date) {
  const programme = findProgrammeBySlug(slug);
  if (!programme) return;
  const { id, name, description, contactEmail } = programme;
  return {
    id,
    name,
    description,
    contactEmail,
    hubs: hubsOf(id).map(({ name, country, capacity }) => ({ name, country, capacity })),
    managers: managersOf(id).map(({ name, email, since }) => ({ name, email, since })),
    invitations: openManagerInvitations(id).map(({ name, email, invitedAt, expiresAt }) => ({
      name,
      email,
      invitedAt,
      expired: expiresAt <= now,
    })),
  };
}

/** Who manages the programme of a call, who was asked to, and how many evaluate; `own` is whoever looks. */
export function viewPeople({ programmeId, callId, manager }: ManagedCall, now: Date) {
  return {
    managers: managersOf(programmeId).map(({ id, name, email, since }) => ({
      ...{ id, name, email, since },
      own: id === manager.id,
    })),
    invitations: openManagerInvitations(programmeId).map(({ name, email, invitedAt, expiresAt }) => ({
      ...{ name, email, invitedAt },
      expired: expiresAt <= now,
    })),
    evaluators: invitedAddresses(callId).length,
  };
}

/** What somebody who was asked to manage a programme sees; undefined when the link was used or has expired. */
export function viewManagerInvitation(invitationId: string, now: Date) {
  const invitation = findManagerInvitation(invitationId, now);
  if (!invitation) return;
  const { email, name, locale, programmeId } = invitation;
  return {
    programme: findProgramme(programmeId)!.name,
    email,
    name,
    locale,
    /** Then the person has a password or a link of their own to sign in with. */
    hasAccount: Boolean(findAccountByEmail(email)?.emailConfirmed),
  };
}
