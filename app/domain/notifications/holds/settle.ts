import { z } from "zod";
import type { AuditActions } from "#app/domain/audit/actions.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { clearHeld, dropHeld, findTold, heldFor } from "#db/queries/told.ts";

const mostAtOnce = 1000;

/** Why a manager sends or drops what was held: on the record. */
export const settling = z.object({ reason: z.string().trim().min(1).max(500) });

/** Sends a message that was held after all. Refuses one that is not held any more (`changed-elsewhere`). */
export function sendHeld(managed: ManagedCall, emailId: string, reason: string, now: Date) {
  settle(managed, "email.let-go", emailId, reason, now, () => clearHeld(emailId, now));
}

/** Never sends a message that was held; it stands in the ledger as dropped. Refuses as `sendHeld`. */
export function dropOne(managed: ManagedCall, emailId: string, reason: string, now: Date) {
  settle(managed, "email.dropped", emailId, reason, now, () => dropHeld([emailId]));
}

type Settled = Extract<keyof AuditActions, "email.let-go" | "email.dropped">;

function settle(
  { callId, manager }: ManagedCall,
  action: Settled,
  emailId: string,
  reason: string,
  now: Date,
  work: () => void,
) {
  const found = findTold(callId, emailId);
  refuseUnless(found, "changed-elsewhere");
  const details = { template: found.template, name: found.name, reason };
  change({ action, by: manager, on: emailId, callId, at: now, details }, () => {
    refuseUnless(findTold(callId, emailId)!.status === "held", "changed-elsewhere");
    work();
  });
}

/** Drops what is held because a later message says what is true now, up to 1,000; returns how many. */
export function dropOutdated({ callId, manager }: ManagedCall, now: Date): number {
  const details = () => ({ count: heldFor(callId, "outdated", mostAtOnce).length });
  return change({ action: "emails.dropped", by: manager, on: callId, callId, at: now, details }, () => {
    const ids = heldFor(callId, "outdated", mostAtOnce);
    dropHeld(ids);
    return ids.length;
  });
}
