import type { Account } from "#app/domain/accounts/account.ts";
import { proveAddress } from "#app/domain/accounts/confirm-address.ts";
import { createAccount } from "#app/domain/accounts/create-account.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findAccountByEmail, updateAccount } from "#db/queries/accounts.ts";
import { findManagerInvitation, findPost, markManagerInvitationUsed } from "#db/queries/programmes.ts";
import { givePost } from "./give-post.ts";
import type { Post } from "./post.ts";

type Person = { name: string; locale: Locale; passwordHash: string };
type Invitation = NonNullable<ReturnType<typeof findManagerInvitation>>;

/**
 * Whoever has the link gets the role in the programme that they were invited to, with the account that they make here; it is returned. Who has
 * an account with this address already leaves `person` out. Refuses a link that was used or has expired (`link-used`).
 */
export function joinProgramme(invitationId: string, person: Person | undefined, now: Date): Account {
  const entry = { by: null, on: invitationId, at: now, details: { purpose: "join" } };
  return change<"link.used", Account>({ action: "link.used", ...entry }, () => {
    const invitation = findManagerInvitation(invitationId, now);
    refuseUnless(invitation, "link-used");
    markManagerInvitationUsed(invitationId, now);
    const account = accountOf(invitation, person, now);
    takeUp(account, invitation, now);
    return account;
  });
}

/** Who manages the programme by now does not lose that by an invitation to less. */
function takeUp(account: Account, { programmeId, role, hubId }: Invitation, now: Date) {
  const entry = { by: account, on: programmeId, at: now };
  const post = role === "hub" ? { role, hubId: hubId! } : { role };
  if (role === "manager")
    change({ action: "manager.joined", ...entry }, () => give(account, programmeId, post, now));
  else
    change({ action: "staff.joined", ...entry, details: { role } }, () =>
      give(account, programmeId, post, now),
    );
}

function give({ id }: Account, programmeId: string, post: Post, now: Date) {
  if (findPost(programmeId, id)?.role !== "manager") givePost(programmeId, id, post, now);
}

function accountOf({ email }: Invitation, person: Person | undefined, now: Date): Account {
  const known = findAccountByEmail(email);
  if (known?.emailConfirmed) return known;
  refuseUnless(person, "changed-elsewhere");
  if (!known) return createAccount({ ...person, email, confirmed: true }, now);
  const proved = proveAddress(known, now);
  updateAccount(known.id, person);
  return { ...proved, name: person.name, locale: person.locale };
}
