import type { FileAnswer, FileType } from "#app/domain/calls/form/definition.ts";
import { filesIn, questionsOf } from "#app/domain/calls/form/questions-of.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { insertAttachment } from "#db/queries/attachments.ts";
import { changeDraft } from "./change-draft.ts";
import { draftAnswers } from "./draft.ts";
import { refuseLocked } from "./locked-sections.ts";
import { dropFiles } from "./remove-file.ts";
import { writeAnswers } from "./save-answers.ts";

/** A file as it lies in the store, under its id. */
export type StoredFile = FileAnswer & { type: FileType };

/**
 * Adds a stored file to a question and returns the ids of those that nothing needs any more: where one file is asked
 * for, it replaces the one that was there, unless a submitted version contains that. Refuses more files than are asked
 * for (`too-many-files`), any where the section is still locked (`first-answers-missing`), and what the form does not ask
 * for any more (`changed-elsewhere`).
 */
export function addFile(own: OwnApplication, questionId: string, file: StoredFile, now: Date): string[] {
  const { attachmentId, ...facts } = file;
  return changeDraft(own, "application.file-added", { name: file.name }, now, (draft) => {
    const question = questionsOf(draft.form.definition).find(({ id }) => id === questionId);
    // The form may have changed while the file arrived.
    refuseUnless(question?.type === "file" && question.accept.includes(file.type), "changed-elsewhere");
    insertAttachment({
      id: attachmentId,
      applicationId: own.applicationId,
      questionId,
      ...facts,
      uploadedAt: now,
      uploadedBy: own.applicant.id,
    });
    const answers = draftAnswers(own.applicationId);
    refuseLocked(draft.form.definition, answers, { [questionId]: [file] });
    const before = filesIn(answers[questionId]);
    const kept = question.mostFiles === 1 ? [] : before;
    refuseUnless(kept.length < question.mostFiles, "too-many-files", { count: question.mostFiles });
    const replaced = dropFiles(own.applicationId, question.mostFiles === 1 ? before : []);
    writeAnswers(own, draft, { [questionId]: [...kept, file] }, now, { before: answers });
    return replaced;
  });
}
