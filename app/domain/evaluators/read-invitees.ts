import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { invitedAddresses } from "#db/queries/evaluators.ts";
import { readInvitees } from "./invitation-list.ts";

/** Who in pasted lines can be invited to the call, and which lines cannot be used and why. */
export function viewInvitees({ callId }: ManagedCall, pasted: string) {
  return readInvitees(pasted, new Set(invitedAddresses(callId).map(normalAddress)));
}
