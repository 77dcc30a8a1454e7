import { findAccountByEmail } from "#db/queries/accounts.ts";
import { findOpenAddressChange } from "#db/queries/address-changes.ts";
import { furtherAddressesOf } from "#db/queries/further-addresses.ts";
import type { Account } from "../account.ts";

/** All addresses that open a person's account; letters go to the main one. */
export function viewAddresses({ id, email, emailConfirmed }: Account) {
  const further = furtherAddressesOf(id).map(({ id, email, since }) => ({ id, email, since }));
  return { main: email, emailConfirmed, further };
}

/** The person's further address with this id. */
export function ownFurther(account: Account, id: string) {
  return viewAddresses(account).further.find((one) => one.id === id);
}

/**
 * What the link of a further address would do for the account that asked: `merges` where the address has an account by now.
 * Undefined for everybody else, and where it was used, stopped or has expired. Looking changes nothing.
 */
export function viewFurther(account: Account, linkId: string, now: Date) {
  const asked = findOpenAddressChange(account.id, linkId, "further", now);
  return asked && { email: asked.email, merges: Boolean(findAccountByEmail(asked.email)) };
}
