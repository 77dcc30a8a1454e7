import { change } from "#app/domain/change.ts";
import { findAccount, updateAccount } from "#db/queries/accounts.ts";
import { deleteSessionsOf } from "#db/queries/sessions.ts";
import { deleteWaysInOf } from "#db/queries/ways-in.ts";
import type { Account } from "./account.ts";
import { useUp } from "./link.ts";

/** The button of the confirmation mail; refuses a link that was used or has expired (`link-used`). */
export function confirmAddress(linkId: string, now: Date) {
  useUp(linkId, "confirm-email", now, ({ accountId }) => {
    const account = findAccount(accountId!)!;
    change({ action: "account.email-confirmed", by: account, on: account.id, at: now }, () =>
      updateAccount(account.id, { emailConfirmedAt: now }),
    );
  });
}

/**
 * Within a change: somebody holds a link that was sent to the account's address. If nobody had proved the address before,
 * the password, the sessions and all other ways in may be a stranger's who signed up with it; they open it no more.
 */
export function proveAddress(account: Account, now: Date): Account {
  if (account.emailConfirmed) return account;
  return change({ action: "account.email-confirmed", by: account, on: account.id, at: now }, () => {
    updateAccount(account.id, { emailConfirmedAt: now, passwordHash: null });
    deleteSessionsOf(account.id);
    deleteWaysInOf(account.id);
    return { ...account, emailConfirmed: true };
  });
}
