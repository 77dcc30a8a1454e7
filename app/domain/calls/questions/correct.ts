import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { findQuestion, updateQuestion } from "#db/queries/questions.ts";
import type { PublicAnswer } from "./input.ts";
import { tellAnswer } from "./tell.ts";

/**
 * Changes a published answer; its number stays and the day of the correction is public. `tell`: whoever asked and all
 * followers get it once more. Nothing happens when nothing differs.
 */
export function correctAnswer(
  { callId, manager }: ManagedCall,
  id: string,
  text: PublicAnswer,
  tell: boolean,
  now: Date,
) {
  const asked = findQuestion(callId, id)!;
  const number = asked.number!;
  if (JSON.stringify([asked.question, asked.answer]) === JSON.stringify([text.question, text.answer])) return;
  const entry = { by: manager, on: id, callId, at: now, details: { number } };
  change({ action: "question.corrected", ...entry }, () => {
    updateQuestion(id, { ...text, correctedAt: now });
    if (tell) tellAnswer("question-corrected", findCall(callId)!, asked, { ...text, number }, now);
  });
}
