import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Translated } from "#app/i18n/locale.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";

/**
 * From now on this is undertaken; whoever accepted before is bound by what they read. Refused once the results are out
 * (`already-released`).
 */
export function changeConfidentiality({ callId, manager }: ManagedCall, text: Translated, now: Date) {
  change({ action: "confidentiality.changed", by: manager, on: callId, callId, at: now }, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    updateCall(callId, { confidentiality: text });
  });
}
