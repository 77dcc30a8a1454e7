import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { publishConsents } from "./consents/publish-consents.ts";
import { findSetUp } from "./set-up/find-set-up.ts";
import { missingBeforePublishing } from "./set-up/missing.ts";

/**
 * Makes a call public; its dates then open and close it. Refuses a call that is public already (`already-published`) or
 * in whose set-up something is missing (`set-up-unfinished`).
 */
export function publishCall({ callId, manager }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  const details = { title: inLanguage(call.texts.title, "en") };
  change({ action: "call.published", by: manager, on: callId, callId, at: now, details }, () => {
    const { status, consents } = findCall(callId)!;
    refuseUnless(status === "draft", "already-published");
    const count = missingBeforePublishing(findSetUp(callId), now).length;
    refuseUnless(count === 0, "set-up-unfinished", { count });
    updateCall(callId, { status: "published", publishedAt: now });
    publishConsents(callId, consents, manager.id, now);
  });
}
