import type { Answer } from "#app/domain/calls/form/definition.ts";
import { filesIn, questionsOf } from "#app/domain/calls/form/questions-of.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { answersOf, findApplication } from "#db/queries/applications.ts";
import { changeDraft } from "./change-draft.ts";
import { submittedAndDraft } from "./differences.ts";
import { draftAnswers } from "./draft.ts";
import { baseOf } from "./merge.ts";
import { dropFiles } from "./remove-file.ts";
import { saveAnswers, writeAnswers } from "./save-answers.ts";

/**
 * Makes the submitted answer to a question the draft's again and returns the ids of stored files that nothing needs any
 * more. `base`: what the reader saw of the draft. Refuses when somebody changed it since, or no version counts any more
 * (`changed-elsewhere`), and everything that no draft may (the gate).
 */
export function takeBackChange(own: OwnApplication, questionId: string, base: string, now: Date): string[] {
  const standing = findApplication(own.applicationId)!;
  const both = submittedAndDraft(standing);
  const question = questionsOf(standing.form.definition).find(({ id }) => id === questionId);
  refuseUnless(both && question, "changed-elsewhere");
  const submitted = both.submitted[questionId] ?? null;
  if (question.type === "file") return takeBackFiles(own, questionId, submitted, base, now);
  const from = { bases: { [questionId]: base }, page: `take back ${crypto.randomUUID()}` };
  const { conflicts } = saveAnswers(own, { [questionId]: submitted }, now, from);
  refuseUnless(conflicts.length === 0, "changed-elsewhere");
  return [];
}

/** A submitted version keeps its files, so they are still there. */
function takeBackFiles(own: OwnApplication, questionId: string, submitted: Answer, base: string, now: Date) {
  return changeDraft(own, "application.change-taken-back", {}, now, (draft) => {
    const current = answersOf(own.applicationId).find((row) => row.questionId === questionId);
    refuseUnless(baseOf(current) === base, "changed-elsewhere");
    const dropped = dropFiles(own.applicationId, filesIn(draftAnswers(own.applicationId)[questionId]));
    writeAnswers(own, draft, { [questionId]: submitted }, now);
    return dropped;
  });
}
