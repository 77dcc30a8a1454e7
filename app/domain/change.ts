import { AsyncLocalStorage } from "node:async_hooks";
import { channel } from "node:diagnostics_channel";
import type { Account } from "#app/domain/accounts/account.ts";
import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { addLine } from "#app/domain/audit/add-line.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { inTransaction, type Sync } from "#db/client.server.ts";

export type { Sync };
export { commitsMade } from "#db/client.server.ts";
export { onDisk } from "#db/on-disk.server.ts";

const refusing = new AsyncLocalStorage<() => never>();

/** `refuse` is asked, and throws, before anything is done of what `work` would change. */
export function refusingChanges<Result>(refuse: () => never, work: () => Result): Result {
  return refusing.run(refuse, work);
}

/** Whoever counts hears the action of each change here, once it is done. */
export const changed = channel("finalist:changed");

type Entry<Action extends AuditAction> = {
  action: Action;
  /** Who did it; null when the portal itself did. */
  by: Pick<Account, "id" | "seenBy"> | null;
  /** Id of what was changed. */
  on: string;
  callId?: string;
  at: Date;
} & ({} extends AuditActions[Action]
  ? { details?: AuditActions[Action] }
  : { details: AuditActions[Action] | (() => AuditActions[Action]) });

/**
 * The one door for writes: an immediate transaction that always leaves a line in the audit log. Details that depend on
 * what is there, such as the next number, are a function: it is asked inside the transaction.
 */
export function change<Action extends AuditAction, Result>(
  entry: Entry<Action>,
  work: () => Sync<Result>,
): Result {
  // Whoever sees the portal as somebody else does nothing in their name.
  if (entry.by?.seenBy) throw new Refusal("only-looking");
  refusing.getStore()?.();
  const result = inTransaction<Result>(() => {
    const { action, by, on: subjectId, callId, at, details = {} } = entry;
    const told = typeof details === "function" ? details() : details;
    addLine({ at, action, actorId: by?.id, subjectId, callId, details: told });
    return work();
  });
  changed.publish(entry.action);
  return result;
}
