import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import { personSound } from "#app/domain/conflicts/similar-names.ts";

type Person = { id: string; email: string; name: string };

/** Whether two accounts are two people: neither one mailbox by two spellings, nor one name however it is written. */
export function areTwoPeople(one: Person, other: Person): boolean {
  if (one.id === other.id || normalAddress(one.email) === normalAddress(other.email)) return false;
  const sound = personSound(one.name);
  return sound === "" || sound !== personSound(other.name);
}
