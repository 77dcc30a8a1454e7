import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findQuestion, insertQuestion, lastQuestionNumber, updateQuestion } from "#db/queries/questions.ts";
import type { PublicAnswer } from "./input.ts";
import { tellAnswer } from "./tell.ts";

/**
 * Puts a question with its answer on the call's page, in both languages, with the next number; whoever asked and all
 * followers are told in the same transaction. Refuses a call that is not public (`call-not-published`) and a question
 * that was answered meanwhile (`already-answered`).
 */
export function answerQuestion({ callId, manager }: ManagedCall, id: string, text: PublicAnswer, now: Date) {
  publish({ callId, manager }, id, now, (number) => {
    const asked = findQuestion(callId, id)!;
    refuseUnless(asked.number === null, "already-answered");
    updateQuestion(id, { ...text, number, answeredAt: now, answeredBy: manager.id, dismissedAt: null });
    tellAnswer("question-answered", findCall(callId)!, asked, { ...text, number }, now);
  });
}

/** The same for a question that nobody asked here but many have. */
export function publishAnswer({ callId, manager }: ManagedCall, text: PublicAnswer, now: Date) {
  const id = crypto.randomUUID();
  publish({ callId, manager }, id, now, (number) => {
    insertQuestion({ id, callId, ...text, number, askedAt: now, answeredAt: now, answeredBy: manager.id });
    tellAnswer("question-answered", findCall(callId)!, undefined, { ...text, number }, now);
  });
}

type Managed = Pick<ManagedCall, "callId" | "manager">;

/** The number is taken inside the transaction, so that two managers never give the same one. */
function publish({ callId, manager }: Managed, id: string, now: Date, work: (number: number) => void) {
  const details = () => ({ number: lastQuestionNumber(callId) + 1 });
  change({ action: "question.answered", by: manager, on: id, callId, at: now, details }, () => {
    refuseUnless(findCall(callId)!.status === "published", "call-not-published");
    work(details().number);
  });
}
