import { change } from "#app/domain/change.ts";
import { countAdministrators, insertLink } from "#db/queries/accounts.ts";

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
