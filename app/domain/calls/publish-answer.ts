import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Translated } from "#app/i18n/locale.ts";
import { answeredQuestionsOf, insertQuestion } from "#db/queries/calls.ts";

/** Puts a question with its answer on the call's page, in both languages, with the next number. */
export function publishAnswer(
  { callId, manager }: ManagedCall,
  { question, answer }: { question: Translated; answer: Translated },
  now: Date,
) {
  const number = answeredQuestionsOf(callId).length + 1;
  change(
    { action: "question.answered", by: manager, on: callId, callId, at: now, details: { number } },
    () => {
      const id = crypto.randomUUID();
      insertQuestion({ id, callId, number, question, answer, askedAt: now, answeredAt: now });
    },
  );
}
