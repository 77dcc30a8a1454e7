import { change } from "#app/domain/change.ts";
import { findAccount, markLinksOfUsed, updateAccount } from "#db/queries/accounts.ts";
import { deleteOtherSessionsOf, deleteSessionsOf } from "#db/queries/sessions.ts";
import type { Account } from "./account.ts";
import { proveAddress } from "./confirm-address.ts";
import { useUp } from "./link.ts";
import { tellOfChange } from "./tell-of-change.ts";

/** The old password was asked for before; ends the person's sessions on all other devices. */
export function setPassword(account: Account, passwordHash: string, sessionId: string, now: Date) {
  change({ action: "account.password-set", by: account, on: account.id, at: now }, () => {
    updateAccount(account.id, { passwordHash });
    deleteOtherSessionsOf(account.id, sessionId);
    tellOfChange(account, "password-set", now);
  });
}

/**
 * By the link of a mail, so it proves the address; ends all sessions and links of the person. Refuses a link that was used
 * or has expired (`link-used`).
 */
export function resetPassword(linkId: string, passwordHash: string, now: Date): Account {
  return useUp(linkId, "reset-password", now, ({ accountId }) => {
    const account = proveAddress(findAccount(accountId!)!, now);
    return change({ action: "account.password-set", by: account, on: account.id, at: now }, () => {
      updateAccount(account.id, { passwordHash });
      deleteSessionsOf(account.id);
      markLinksOfUsed(account.id, now);
      tellOfChange(account, "password-set", now);
      return account;
    });
  });
}
