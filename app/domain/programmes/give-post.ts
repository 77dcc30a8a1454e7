import { refuseUnless } from "#app/domain/refusal.ts";
import {
  deleteManager,
  deleteStaff,
  findPost,
  hubsOf,
  insertManager,
  managersOf,
  replaceStaff,
} from "#db/queries/programmes.ts";
import type { Post } from "./post.ts";

/** Inside a change: somebody is this in the programme from now on, whatever they were; refuses a hub of another programme. */
export function givePost(programmeId: string, accountId: string, { role, hubId }: Post, now: Date) {
  refuseUnless(!hubId || hubsOf(programmeId).some(({ id }) => id === hubId), "changed-elsewhere");
  if (role === "manager") {
    deleteStaff(programmeId, accountId);
    insertManager({ programmeId, accountId, since: now });
  } else {
    takeFromManagers(programmeId, accountId);
    replaceStaff({ programmeId, accountId, role, hubId, since: now });
  }
}

/** Inside a change: somebody is nothing in the programme any more; refuses somebody who was not (`changed-elsewhere`). */
export function takePost(programmeId: string, accountId: string) {
  refuseUnless(findPost(programmeId, accountId), "changed-elsewhere");
  takeFromManagers(programmeId, accountId);
  deleteStaff(programmeId, accountId);
}

/** A programme is never left without anybody who manages it (`last-manager`). */
function takeFromManagers(programmeId: string, accountId: string) {
  const managers = managersOf(programmeId);
  if (!managers.some(({ id }) => id === accountId)) return;
  refuseUnless(managers.length > 1, "last-manager");
  deleteManager(programmeId, accountId);
}
