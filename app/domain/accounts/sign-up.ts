import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import type { Account } from "./account.ts";
import { createAccount } from "./create-account.ts";
import { type OneTimeLink, sendLink } from "./link.ts";
import type { Locale } from "#app/i18n/locale.ts";

type SignUp = { email: string; name: string; locale: Locale; passwordHash: string };

/**
 * A new account whose address waits for its confirmation, or none when the address has one already: then its owner is
 * told by mail, where `signInPath` leads, and nobody else.
 */
export function signUp(
  person: SignUp,
  link: OneTimeLink,
  signInPath: string,
  now: Date,
): Account | undefined {
  const known = findAccountByEmail(person.email);
  if (known) return remindOfAccount(known, signInPath, now);
  const entry = { by: null, on: link.id, at: now, details: { purpose: "confirm-email" } };
  return change({ action: "account.link-requested", ...entry }, () => {
    const account = createAccount(person, now);
    sendLink("confirm-email", account, link, now);
    return account;
  });
}

function remindOfAccount(account: Account, signInLink: string, now: Date): undefined {
  change({ action: "account.sign-up-repeated", by: null, on: account.id, at: now }, () =>
    queueEmail("account-exists", account, { signInLink }, now),
  );
}
