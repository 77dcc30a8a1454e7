import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import { addressesOfAccepted, invitedAddresses } from "#db/queries/evaluators.ts";

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

/** Whether somebody who accepted in the call signs in by any spelling of an address. */
export function isAnEvaluators(callId: string, email: string): boolean {
  return new Set(addressesOfAccepted(callId).map(normalAddress)).has(normalAddress(email));
}
