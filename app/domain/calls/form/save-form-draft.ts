import { lastInstant } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import type { FormDraft } from "./draft.ts";

/**
 * Keeps a form as its managers are changing it; applicants see it once it is published, which checks it, so that a draft
 * may be unfinished. Refuses what was made from a form that somebody else changed meanwhile (`changed-elsewhere`), and a
 * call that has closed (`call-closed`).
 */
export function saveFormDraft(
  { callId, manager }: ManagedCall,
  form: FormDraft,
  basedOnRevision: number,
  now: Date,
) {
  change({ action: "form.changed", by: manager, on: callId, callId, at: now }, () => {
    refuseUnlessChangeable(findCall(callId)!, basedOnRevision, now);
    updateCall(callId, { formDraft: form, formRevision: basedOnRevision + 1 });
  });
}

type Call = NonNullable<ReturnType<typeof findCall>>;

/** Once answers cannot be changed any more, their questions cannot either. */
export function refuseUnlessChangeable(call: Call, basedOnRevision: number, now: Date) {
  refuseUnless(call.formRevision === basedOnRevision, "changed-elsewhere");
  refuseUnless(call.status === "draft" || now <= lastInstant(call), "call-closed");
}
