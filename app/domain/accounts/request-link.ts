import { change } from "#app/domain/change.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import type { Account } from "./account.ts";
import { type MailedPurpose, type OneTimeLink, sendLink } from "./link.ts";

/**
 * Sends a link to sign in or to choose a new password, to an account's address only; the answer never tells which it was.
 * `email` in lower case.
 */
export function requestLink(
  purpose: Exclude<MailedPurpose, "confirm-email">,
  email: string,
  link: OneTimeLink,
  now: Date,
) {
  const account = findAccountByEmail(email);
  const entry = { by: null, on: account?.id ?? link.id, at: now, details: { purpose } };
  // On the record either way, so that both take the same time.
  change({ action: "account.link-requested", ...entry }, () => {
    if (account) sendLink(purpose, account, link, now);
  });
}

/** Sends the link that confirms the address once more; does nothing when it is confirmed. */
export function requestConfirmation(account: Account, link: OneTimeLink, now: Date) {
  if (account.emailConfirmed) return;
  const entry = { by: account, on: account.id, at: now, details: { purpose: "confirm-email" } };
  change({ action: "account.link-requested", ...entry }, () => sendLink("confirm-email", account, link, now));
}
