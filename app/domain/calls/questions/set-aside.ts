import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findQuestion, updateQuestion } from "#db/queries/questions.ts";

/** Nothing is answered and nobody told; it can be undone. Refuses what is public (`already-answered`). */
export function setAside({ callId, manager }: ManagedCall, id: string, now: Date) {
  change({ action: "question.set-aside", by: manager, on: id, callId, at: now }, () => {
    refuseUnless(findQuestion(callId, id)!.number === null, "already-answered");
    updateQuestion(id, { dismissedAt: now });
  });
}

/** A question that was set aside waits for an answer again. */
export function putBack({ callId, manager }: ManagedCall, id: string, now: Date) {
  change({ action: "question.put-back", by: manager, on: id, callId, at: now }, () => {
    updateQuestion(id, { dismissedAt: null });
  });
}
