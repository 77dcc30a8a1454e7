import type { FileAnswer } from "#app/domain/calls/form/definition.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { deleteAttachment, isSubmitted } from "#db/queries/attachments.ts";
import { changeDraft } from "./change-draft.ts";
import { draftAnswers } from "./draft.ts";
import { writeAnswers } from "./save-answers.ts";

/** Takes one file out of the answer to a file question and returns the ids of stored files that nothing needs any more. */
export function removeFile(
  own: OwnApplication,
  questionId: string,
  attachmentId: string,
  now: Date,
): string[] {
  const there = () => filesIn(draftAnswers(own.applicationId)[questionId]);
  const file = there().find((one) => one.attachmentId === attachmentId);
  if (!file) return [];
  return changeDraft(own, "application.file-removed", { name: file.name }, now, (draft) => {
    const left = there().filter((one) => one.attachmentId !== attachmentId);
    const removed = dropFiles(own.applicationId, [file]);
    writeAnswers(own, draft, { [questionId]: left.length > 0 ? left : null }, now);
    return removed;
  });
}

/** Inside a change: forgets the draft's files but those that a submitted version contains. */
export function dropFiles(applicationId: string, files: FileAnswer[]): string[] {
  const unneeded = files
    .map(({ attachmentId }) => attachmentId)
    .filter((id) => !isSubmitted(applicationId, id));
  for (const id of unneeded) deleteAttachment(id);
  return unneeded;
}
