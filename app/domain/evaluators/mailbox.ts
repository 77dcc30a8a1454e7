import type { Account } from "#app/domain/accounts/account.ts";
import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import { addressesOfAccepted, invitedAddresses } from "#db/queries/evaluators.ts";
import { furtherAddressesOf } from "#db/queries/further-addresses.ts";

/** The mailboxes that were invited to the call, as `normalAddress` writes them, but for the one of the address `but`. */
export function invitedMailboxes(callId: string, but?: string): Set<string> {
  return new Set(
    invitedAddresses(callId)
      .filter((one) => one !== but)
      .map(normalAddress),
  );
}

/** Whether any spelling of an address was invited to the call; the one that is written `but` does not count. */
export function isInvited(callId: string, email: string, but?: string): boolean {
  return invitedMailboxes(callId, but).has(normalAddress(email));
}

/** Whether somebody who accepted in the call has an address of the account, by any spelling. */
export function isAnEvaluators(callId: string, { id, email }: Account): boolean {
  const known = new Set(addressesOfAccepted(callId).map(normalAddress));
  const own = [email, ...furtherAddressesOf(id).map((one) => one.email)];
  return own.some((one) => known.has(normalAddress(one)));
}
