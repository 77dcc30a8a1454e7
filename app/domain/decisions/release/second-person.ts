import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import { personSound } from "#app/domain/conflicts/similar-names.ts";
import { furtherAddressesOf } from "#db/queries/further-addresses.ts";

type Person = { id: string; email: string; name: string };

/** Whether two accounts are two people: neither one mailbox by two spellings, nor one name however it is written. */
export function areTwoPeople(one: Person, other: Person): boolean {
  if (one.id === other.id || boxesOf(one).some((box) => boxesOf(other).includes(box))) return false;
  const sound = personSound(one.name);
  return sound === "" || sound !== personSound(other.name);
}

function boxesOf({ id, email }: Person) {
  return [email, ...furtherAddressesOf(id).map((further) => further.email)].map(normalAddress);
}
