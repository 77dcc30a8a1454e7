import { z } from "zod";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findScreening, updateScreening } from "#db/queries/screenings.ts";
import { applicationNumber } from "../number.ts";

/** What a manager sends about a part. */
export const screeningDecision = z.object({
  decision: z.enum(["shown", "withheld"]),
  reason: z.string().trim().max(1000).default(""),
});

/**
 * A manager looked at a part of an anonymous application and lets evaluators see it, or withholds it; again at any time
 * before the results (`already-released`). Withholding needs a reason (`reason-missing`), which managers alone read.
 */
export function decideScreening(
  { callId, manager }: ManagedCall,
  id: string,
  { decision, reason }: z.output<typeof screeningDecision>,
  now: Date,
) {
  const found = findScreening(callId, id);
  refuseUnless(found, "changed-elsewhere");
  refuseUnless(decision === "shown" || reason, "reason-missing");
  const call = findCall(callId)!;
  const details = { number: applicationNumber(call.code, found.number), reason };
  const entry = { by: manager, on: found.screening.applicationId, callId, at: now, details };
  change({ action: `application.part-${decision}`, ...entry }, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    refuseUnless(findScreening(callId, id), "changed-elsewhere");
    updateScreening(id, { decision, reason, decidedAt: now, decidedBy: manager.id });
  });
}
