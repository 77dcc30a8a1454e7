import { draftAnswers, isSameAnswer } from "#app/domain/applications/draft.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import { replaceAnswer, updateApplication } from "#db/queries/applications.ts";

type Counting = { applicationId: string; formVersionId: string; answers: Answers };

/**
 * Inside a change: makes the version that counts the draft again, with the form that asked it, so that an answer to a
 * request brings nothing along that was typed before the deadline and never submitted. Those texts stay in the history.
 */
export function putDraftBack(
  { applicationId, formVersionId, answers }: Counting,
  savedBy: string,
  savedAt: Date,
) {
  const draft = draftAnswers(applicationId);
  const ids = new Set([...Object.keys(draft), ...Object.keys(answers)]);
  const other = [...ids].filter((id) => !isSameAnswer(draft[id], answers[id]));
  for (const questionId of other) {
    const value = answers[questionId] ?? null;
    replaceAnswer({ applicationId, questionId, value, savedAt, savedBy });
  }
  updateApplication(applicationId, { formVersionId, changedSinceSubmission: false });
}
