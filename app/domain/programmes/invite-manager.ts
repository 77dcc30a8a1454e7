import type { Account } from "#app/domain/accounts/account.ts";
import type { OneTimeLink } from "#app/domain/accounts/link.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { Administrator, ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { findProgramme, insertManager, isManager, replaceManagerInvitation } from "#db/queries/programmes.ts";

const daysToJoin = 14;

type Person = { email: string; name: string; locale: Locale };

/**
 * Whoever has an account with a confirmed address manages the programme from now on; everybody else gets the link, with
 * which they make an account. Asking again sends a new link instead of the old one. Refuses somebody who manages it
 * already (`already-manages`). `person.email` in lower case.
 */
export function inviteManager(
  { administrator }: Administrator,
  programmeId: string,
  person: Person,
  link: OneTimeLink,
  now: Date,
): "added" | "invited" {
  return invite(administrator, programmeId, person, link, now);
}

/** The same by somebody who manages the programme already. */
export function inviteColleague(
  { manager, programmeId }: ManagedCall,
  person: Person,
  link: OneTimeLink,
  now: Date,
): "added" | "invited" {
  return invite(manager, programmeId, person, link, now);
}

function invite(
  by: Account,
  programmeId: string,
  person: Person,
  { id, path }: OneTimeLink,
  now: Date,
): "added" | "invited" {
  const account = findAccountByEmail(person.email);
  const { name } = account ?? person;
  const entry = { by, on: programmeId, at: now, details: { name } };
  return change<"manager.invited", "added" | "invited">({ action: "manager.invited", ...entry }, () => {
    const programme = findProgramme(programmeId)!.name;
    if (account?.emailConfirmed) {
      refuseUnless(!isManager(programmeId, account.id), "already-manages", { name });
      insertManager({ programmeId, accountId: account.id, since: now });
      queueEmail("manager-invitation", account, { programme, link: "/manage" }, now);
      return "added";
    }
    const expiresAt = new Date(now.getTime() + daysToJoin * 24 * 60 * 60 * 1000);
    replaceManagerInvitation({ id, programmeId, ...person, invitedAt: now, expiresAt });
    queueEmail("manager-invitation", person, { programme, link: path }, now);
    return "invited";
  });
}
