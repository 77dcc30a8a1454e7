import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import { addressesOfAccepted, invitedAddresses } from "#db/queries/evaluators.ts";

/** Whether any spelling of an address was invited to the call; the one that is written `but` does not count. */
export function isInvited(callId: string, email: string, but?: string): boolean {
  return hasMailbox(
    invitedAddresses(callId).filter((one) => one !== but),
    email,
  );
}

/** Whether somebody who accepted in the call signs in by any spelling of an address. */
export function isAnEvaluators(callId: string, email: string): boolean {
  return hasMailbox(addressesOfAccepted(callId), email);
}

function hasMailbox(addresses: string[], email: string) {
  const sought = normalAddress(email);
  return addresses.some((one) => normalAddress(one) === sought);
}
