import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { countAdministrators, insertLink } from "#db/queries/accounts.ts";
import type { Account } from "./account.ts";
import { createAccount } from "./create-account.ts";
import { useUp } from "./link.ts";

const hoursToUse = 24;

/** Makes the link that makes the first administrator; false when there is one already. `linkId` is the hash of the link's token. */
export function offerFirstAdministrator(linkId: string, now: Date): boolean {
  if (countAdministrators() > 0) return false;
  const expiresAt = new Date(now.getTime() + hoursToUse * 60 * 60 * 1000);
  change({ action: "installation.started", by: null, on: linkId, at: now }, () => {
    insertLink({ id: linkId, purpose: "first-administrator", createdAt: now, expiresAt });
  });
  return true;
}

type Person = { email: string; name: string; locale: Locale; passwordHash: string };

/** Whoever has the link runs the installation. Refuses a link that was used or has expired, and a second one (`link-used`). */
export function createFirstAdministrator(linkId: string, person: Person, now: Date): Account {
  return useUp(linkId, "first-administrator", now, () => {
    refuseUnless(countAdministrators() === 0, "link-used");
    return createAccount({ ...person, administrator: true, confirmed: true }, now);
  });
}
