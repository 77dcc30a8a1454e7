import type { Account } from "#app/domain/accounts/account.ts";
import { createAccount } from "#app/domain/accounts/create-account.ts";
import { tellOfChange } from "#app/domain/accounts/tell-of-change.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import {
  deleteIdentityOf,
  findAccountByIdentity,
  identitiesOf,
  insertIdentity,
} from "#db/queries/ways-in.ts";

/** Whom an OpenID provider says that somebody is there. */
export type Identity = {
  issuer: string;
  subject: string;
  /** In lower case. */
  email?: string;
  emailVerified: boolean;
  name?: string;
};

type Known = { account: Account } | { mustProve: true };

/**
 * Whose account it is. By issuer and subject, never by the address: who has an account with the address already, proved or
 * not, signs in to it by a way of its own first and then links the two. So neither a provider that is wrong about an address
 * opens an account, nor does what a stranger has prepared under somebody's address. A newcomer gets an account, if the
 * provider knows the address to be theirs (`provider-unverified` else).
 */
export function accountOfIdentity(identity: Identity, locale: Locale, now: Date): Known {
  const account = findAccountByIdentity(identity.issuer, identity.subject);
  if (account) return { account };
  refuseUnless(identity.email && identity.emailVerified, "provider-unverified");
  if (findAccountByEmail(identity.email)) return { mustProve: true };
  return { account: begin({ ...identity, email: identity.email }, locale, now) };
}

function begin(identity: Identity & { email: string }, locale: Locale, now: Date): Account {
  const details = { issuer: identity.issuer };
  const id = crypto.randomUUID();
  return change({ action: "account.identity-came", by: null, on: id, at: now, details }, () => {
    const name = identity.name?.trim().slice(0, 100) || identity.email.split("@")[0]!;
    const account = createAccount({ name, email: identity.email, locale, confirmed: true }, now);
    keep(account, identity, now);
    return account;
  });
}

/** Refuses what is somebody else's already (`identity-taken`). */
export function linkIdentity(account: Account, identity: Identity, now: Date) {
  const { issuer, subject } = identity;
  const details = { issuer };
  change({ action: "account.identity-linked", by: account, on: account.id, at: now, details }, () => {
    const owner = findAccountByIdentity(issuer, subject);
    refuseUnless(!owner || owner.id === account.id, "identity-taken");
    if (owner) return;
    keep(account, identity, now);
    tellOfChange(account, "identity-linked", now, { name: identity.email ?? issuer });
  });
}

function keep(account: Account, { issuer, subject, email }: Identity, linkedAt: Date) {
  insertIdentity({ id: crypto.randomUUID(), accountId: account.id, issuer, subject, email, linkedAt });
}

/** The account stays open by a link to its address at least. */
export function unlinkIdentity(account: Account, id: string, now: Date) {
  const identity = identitiesOf(account.id).find((one) => one.id === id);
  if (!identity) return;
  const details = { issuer: identity.issuer };
  change({ action: "account.identity-unlinked", by: account, on: account.id, at: now, details }, () => {
    deleteIdentityOf(account.id, id);
    tellOfChange(account, "identity-unlinked", now, { name: identity.email ?? identity.issuer });
  });
}

/** Whether an account is the one that a provider's account opens. */
export function isOwnIdentity(account: Account, { issuer, subject }: Identity): boolean {
  return findAccountByIdentity(issuer, subject)?.id === account.id;
}

/** What is linked with a person's account. */
export function viewIdentities(account: Account) {
  return identitiesOf(account.id).map(({ id, issuer, email, linkedAt }) => ({ id, issuer, email, linkedAt }));
}
