import type { Administrator, ManagedCall, ManagedProgramme } from "#app/domain/permissions.ts";
import type { ProgrammeRole } from "#db/schema/programmes.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { invitedAddresses } from "#db/queries/evaluators.ts";
import {
  findManagerInvitation,
  findSentManagerInvitation,
  findProgramme,
  findProgrammeBySlug,
  hubsOf,
  managersOf,
  openManagerInvitations,
  programmesWithCounts,
  staffOf,
} from "#db/queries/programmes.ts";
import { saidOf } from "./post.ts";

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

/** What a programme's managers decide about themselves. */
export function viewSecurity({ programmeId }: ManagedProgramme) {
  const { name, requiresSecondFactor } = findProgramme(programmeId)!;
  return { name, required: requiresSecondFactor };
}

/**
 * Who works for the programme of a call and as what, who was asked to, and how many evaluate; `own` is whoever looks,
 * `post` what a form says for the role.
 */
export function viewPeople({ programmeId, callId, manager }: ManagedCall, now: Date) {
  const hubs = hubsOf(programmeId).map(({ id, name }) => ({ id, name }));
  const managers = managersOf(programmeId).map((one) => ({ ...one, role: "manager" as const, hubId: null }));
  const postOf = ({ role, hubId }: { role: ProgrammeRole; hubId: string | null }) => ({
    role,
    hub: hubs.find(({ id }) => id === hubId)?.name,
    post: saidOf({ role, hubId }),
  });
  return {
    hubs,
    colleagues: [...managers, ...staffOf(programmeId)].map(({ id, name, email, since, ...one }) => ({
      ...{ id, name, email, since, ...postOf(one) },
      own: id === manager.id,
    })),
    invitations: openManagerInvitations(programmeId).map((one) => ({
      ...{ id: one.id, name: one.name, email: one.email, ...postOf(one) },
      ...{ invitedAt: one.invitedAt, expiresAt: one.expiresAt, expired: one.expiresAt <= now },
    })),
    evaluators: invitedAddresses(callId).length,
  };
}

/** What somebody who was asked to manage a programme sees; undefined when the link was used or has expired. */
export function viewManagerInvitation(invitationId: string, now: Date) {
  const invitation = findManagerInvitation(invitationId, now);
  if (!invitation) return;
  const { email, name, locale, programmeId, role } = invitation;
  return {
    role,
    programme: findProgramme(programmeId)!.name,
    email,
    name,
    locale,
    /** Then the person has a password or a link of their own to sign in with. */
    hasAccount: Boolean(findAccountByEmail(email)?.emailConfirmed),
  };
}

/** An invitation that has expired, and whom to ask for another; undefined for every other link. */
export function viewExpiredInvitation(invitationId: string, now: Date) {
  const found = findSentManagerInvitation(invitationId);
  if (!found || found.joinedAt || found.revokedAt || found.expiresAt > now) return;
  const { programme, contactEmail, expiresAt } = found;
  return { programme, contactEmail, expiresAt };
}
