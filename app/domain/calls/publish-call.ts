import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";

/** Makes a call public; its dates then open and close it. Refuses a call that is public already. */
export function publishCall({ callId, manager }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  const details = { title: inLanguage(call.texts.title, "en") };
  change({ action: "call.published", by: manager, on: callId, callId, at: now, details }, () => {
    refuseUnless(findCall(callId)!.status === "draft", "already-published");
    updateCall(callId, { status: "published", publishedAt: now });
  });
}
