import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import type { Administrator } from "#app/domain/permissions.ts";
import { insertManager } from "#db/queries/programmes.ts";

/** From now on the person manages the programme and all of its calls. */
export function addManager(
  { administrator }: Administrator,
  programmeId: string,
  person: Account,
  now: Date,
) {
  const details = { name: person.name };
  change({ action: "manager.invited", by: administrator, on: programmeId, at: now, details }, () => {
    insertManager({ programmeId, accountId: person.id, since: now });
  });
}
