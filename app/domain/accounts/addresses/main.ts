import { findAccount, updateAccount } from "#db/queries/accounts.ts";
import { readdressQueued } from "#db/queries/address-changes.ts";
import { forgetFurtherAddress, furtherAddressesOf } from "#db/queries/further-addresses.ts";

/**
 * Within a change: from now on everything goes to `email`, which nobody else has. A further address of the account changes
 * places with the main one; for any other one the main address is given up.
 */
export function setMainAddress(accountId: string, email: string, confirmedAt?: Date) {
  const former = findAccount(accountId)!.email;
  const further = furtherAddressesOf(accountId).find((one) => one.email === email);
  // No two rows have one address, not even between two statements.
  if (further) forgetFurtherAddress(further.id);
  updateAccount(accountId, { email, ...(confirmedAt && { emailConfirmedAt: confirmedAt }) });
  if (further) updateAccount(further.id, { email: former, emailConfirmedAt: further.since });
  readdressQueued(accountId, email);
}
