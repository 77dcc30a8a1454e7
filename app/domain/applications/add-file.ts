import { questionsOf, type FileAnswer } from "#app/domain/calls/form/definition.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { insertAttachment } from "#db/queries/attachments.ts";
import { changeDraft } from "./change-draft.ts";
import { dropReplacedFile } from "./remove-file.ts";
import { writeAnswers } from "./save-answers.ts";

/** A file as it lies in the store, under its id. */
export type StoredFile = FileAnswer & { type: string };

/**
 * Answers a file question with a stored file and returns the ids of those that nothing needs any more. A file that a
 * submitted version contains stays.
 */
export function addFile(own: OwnApplication, questionId: string, file: StoredFile, now: Date): string[] {
  const { attachmentId, name, bytes, sha256, type } = file;
  return changeDraft(own, "application.file-added", { name }, now, (draft) => {
    const question = questionsOf(draft.form.definition).find(({ id }) => id === questionId);
    if (question?.type !== "file" || !(question.accept as string[]).includes(type))
      throw new Error(`The question ${questionId} takes no ${type}.`);
    insertAttachment({
      id: attachmentId,
      applicationId: own.applicationId,
      questionId,
      name,
      type,
      bytes,
      sha256,
      uploadedAt: now,
      uploadedBy: own.owner.id,
    });
    const replaced = dropReplacedFile(own.applicationId, questionId);
    writeAnswers(own, draft, { [questionId]: { attachmentId, name, bytes, sha256 } }, now);
    return replaced;
  });
}
