import { z } from "zod";
import { change } from "#app/domain/change.ts";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";

/** What an applicant's objection means, as a form sends it. */
export const objectionRule = z.object({ meaning: z.enum(["conflict", "to-check"]) });

/**
 * Decides whether an applicant's objection bars an evaluator by itself or has to be checked; what nobody has decided yet
 * follows at once. Refused once the results are out (`already-released`).
 */
export function changeObjectionRule(
  { callId, manager }: ManagedCall,
  meaning: "conflict" | "to-check",
  now: Date,
) {
  const entry = { by: manager, on: callId, callId, at: now, details: { meaning } };
  change({ action: "conflicts.rule-changed", ...entry }, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    updateCall(callId, { applicantConflicts: meaning });
    findConflictsOf(callId, now);
  });
}
