import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import type { Account } from "./account.ts";
import { type MailedPurpose, type OneTimeLink, sendLink, useUp } from "./link.ts";

/**
 * Sends a link to sign in or to choose a new password to an account's address only, the main one or a further one: that
 * which was typed, so that nobody is locked out with one mailbox. The answer never tells whether it has an account. `email`
 * in lower case.
 */
export function requestLink(
  purpose: Exclude<MailedPurpose, "confirm-email" | "prove">,
  email: string,
  link: OneTimeLink,
  now: Date,
) {
  const account = findAccountByEmail(email);
  const entry = { by: null, on: account?.id ?? link.id, at: now, details: { purpose } };
  // On the record either way, so that both take the same time.
  change({ action: "account.link-requested", ...entry }, () => {
    if (account) sendLink(purpose, { ...account, email }, link, now);
  });
}

/** Sends the link that confirms the address once more; does nothing when it is confirmed. */
export function requestConfirmation(account: Account, link: OneTimeLink, now: Date) {
  if (account.emailConfirmed) return;
  const entry = { by: account, on: account.id, at: now, details: { purpose: "confirm-email" } };
  change({ action: "account.link-requested", ...entry }, () => sendLink("confirm-email", account, link, now));
}

/** Sends the link with which somebody who is signed in proves anew who they are. */
export function requestProof(account: Account, link: OneTimeLink, now: Date) {
  const entry = { by: account, on: account.id, at: now, details: { purpose: "prove" } };
  change({ action: "account.link-requested", ...entry }, () => sendLink("prove", account, link, now));
}

/** The link's button, pressed by whom it was sent to. Refuses anybody else's, a used and an old one (`link-used`). */
export function proveByLink(account: Account, linkId: string, now: Date) {
  useUp(linkId, "prove", now, ({ accountId }) => refuseUnless(accountId === account.id, "link-used"));
}
