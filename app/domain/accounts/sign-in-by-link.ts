import { findAccount } from "#db/queries/accounts.ts";
import type { Account } from "./account.ts";
import { proveAddress } from "./confirm-address.ts";
import { useUp } from "./link.ts";

/** Whose link it is; using it proves the address too. Refuses one that was used or has expired (`link-used`). */
export function signInByLink(linkId: string, now: Date): Account {
  return useUp(linkId, "sign-in", now, ({ accountId }) => proveAddress(findAccount(accountId!)!, now));
}
