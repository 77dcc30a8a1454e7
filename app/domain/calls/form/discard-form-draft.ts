import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { refuseUnlessChangeable } from "./save-form-draft.ts";

/**
 * Makes the form in work what applicants answer again; what was changed since is gone, with what waited to be put back.
 * Refuses a form that is as published (`form-unchanged`) or was changed after `basedOnRevision` (`changed-elsewhere`), and
 * a call that has closed (`call-closed`).
 */
export function discardFormDraft({ callId, manager }: ManagedCall, basedOnRevision: number, now: Date) {
  change({ action: "form.discarded", by: manager, on: callId, callId, at: now }, () => {
    const call = findCall(callId)!;
    refuseUnlessChangeable(call, basedOnRevision, now);
    refuseUnless(call.formDraft, "form-unchanged");
    updateCall(callId, { formDraft: null, formRevision: basedOnRevision + 1 });
  });
}
