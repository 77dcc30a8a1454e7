import type { Translated } from "#app/i18n/locale.ts";
import { findCall, insertCallChanges, latestCallVersion } from "#db/queries/calls.ts";

/** One public line. `what` is a name of `settings.ts` or "form", "criteria", "eligibility", "extension"; of a text both versions. */
export type CallChange = { what: string; text: Translated; before?: Translated; after?: Translated };

/** A call is published as this version. */
export const firstVersion = 1;

/**
 * Inside a change: all that one act changed in a published call, as its next public version. Nothing for a call that is
 * still a draft, nor for an act that changed nothing.
 */
export function recordCallChanges(callId: string, changes: CallChange[], now: Date) {
  if (changes.length === 0 || findCall(callId)!.status === "draft") return;
  const version = (latestCallVersion(callId)?.version ?? firstVersion) + 1;
  insertCallChanges(changes.map((one) => ({ ...one, callId, at: now, version })));
}
