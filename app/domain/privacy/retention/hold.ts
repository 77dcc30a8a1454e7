import { z } from "zod";
import { numberIn } from "#app/domain/applications/number.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { Refusal, refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { endHold, findIdByNumber, insertHold } from "#db/queries/retention.ts";

export const holdInput = z.object({
  /** As people see it, such as MME1-0042; empty for the whole call. */
  number: z.string().trim().max(30).default(""),
  reason: z.string().trim().min(1).max(1000),
});

/** Keeps an application's data, or all of the call's, until the hold is ended. Refuses a number that the call does not have (`number-unknown`). */
export function holdErasure(
  { callId, manager }: ManagedCall,
  { number, reason }: z.output<typeof holdInput>,
  now: Date,
) {
  const applicationId = number ? findIn(callId, number) : undefined;
  const entry = { by: manager, on: applicationId ?? callId, callId, at: now, details: { reason } };
  change({ action: "retention.held", ...entry }, () => {
    insertHold({ id: crypto.randomUUID(), callId, applicationId, reason, at: now, by: manager.id });
  });
}

function findIn(callId: string, number: string): string {
  const { code } = findCall(callId)!;
  const own = number.toUpperCase().startsWith(`${code}-`);
  const found = own ? findIdByNumber(callId, numberIn(number)) : undefined;
  if (!found) throw new Refusal("number-unknown");
  return found;
}

/** Lets what is due be erased again. Refuses a hold that is ended, or of another call (`changed-elsewhere`). */
export function endErasureHold({ callId, manager }: ManagedCall, holdId: string, now: Date) {
  change({ action: "retention.hold-ended", by: manager, on: callId, callId, at: now }, () => {
    refuseUnless(endHold(callId, holdId, now, manager.id), "changed-elsewhere");
  });
}
