import type { FileAnswer } from "#app/domain/calls/form/definition.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { deleteAttachment, isSubmitted } from "#db/queries/attachments.ts";
import { changeDraft } from "./change-draft.ts";
import { draftAnswers } from "./draft.ts";
import { writeAnswers } from "./save-answers.ts";

/** Leaves a file question unanswered and returns the ids of stored files that nothing needs any more. */
export function removeFile(own: OwnApplication, questionId: string, now: Date): string[] {
  const name = fileOf(own.applicationId, questionId)?.name;
  if (!name) return [];
  return changeDraft(own, "application.file-removed", { name }, now, (draft) => {
    const removed = dropReplacedFile(own.applicationId, questionId);
    writeAnswers(own, draft, { [questionId]: null }, now);
    return removed;
  });
}

/** Inside a change: forgets the draft's file unless a submitted version contains it. */
export function dropReplacedFile(applicationId: string, questionId: string): string[] {
  const file = fileOf(applicationId, questionId);
  if (!file || isSubmitted(applicationId, file.attachmentId)) return [];
  deleteAttachment(file.attachmentId);
  return [file.attachmentId];
}

function fileOf(applicationId: string, questionId: string) {
  return draftAnswers(applicationId)[questionId] as FileAnswer | null | undefined;
}
