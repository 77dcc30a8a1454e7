import type { ManagedCall } from "#app/domain/permissions.ts";
import { auditEntriesOfKinds } from "#db/queries/audit.ts";

/** Who changed the words of a message when, and each text before and after; the latest first. */
export function viewTextHistory({ callId }: ManagedCall, template: string) {
  return auditEntriesOfKinds(callId, callId, ["email.words-changed"])
    .filter(({ details }) => details.template === template)
    .map(({ id, at, actor, details }) => ({ id, at, actor, words: String(details.words).split("\n") }))
    .reverse();
}
