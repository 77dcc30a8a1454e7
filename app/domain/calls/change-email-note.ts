import { z } from "zod";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Translated } from "#app/i18n/locale.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import type { CallEmail } from "./set-up/call-emails.ts";
import { isWritten } from "./set-up/set-up.ts";

const text = z.string().trim().max(2000).default("");

/** What the programme adds to a message, as its form sends it. */
export const emailNote = z.object({ note: z.object({ en: text, bg: text }).prefault({}) });

/** What the programme adds to a message of the call from now on; nothing when it is empty in both languages. */
export function changeEmailNote(
  { callId, manager }: ManagedCall,
  template: CallEmail,
  note: Translated,
  now: Date,
) {
  const details = { what: "emailNotes" };
  change({ action: "call.changed", by: manager, on: callId, callId, at: now, details }, () => {
    const { [template]: _, ...others } = findCall(callId)!.emailNotes;
    updateCall(callId, { emailNotes: isWritten(note) ? { ...others, [template]: note } : others });
  });
}
