import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { deleteManager, managersOf } from "#db/queries/programmes.ts";

/**
 * Somebody, or whoever does it, no longer manages the programme and its calls. Refuses to leave a programme without
 * anybody (`last-manager`), and somebody who does not manage it (`changed-elsewhere`).
 */
export function removeManager({ programmeId, manager }: ManagedCall, accountId: string, now: Date) {
  const leaving = managersOf(programmeId).find(({ id }) => id === accountId);
  const details = { name: leaving?.name ?? "" };
  change({ action: "manager.removed", by: manager, on: programmeId, at: now, details }, () => {
    const managers = managersOf(programmeId);
    refuseUnless(
      managers.some(({ id }) => id === accountId),
      "changed-elsewhere",
    );
    refuseUnless(managers.length > 1, "last-manager");
    deleteManager(programmeId, accountId);
  });
}
