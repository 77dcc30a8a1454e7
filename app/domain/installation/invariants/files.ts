import type { Answers } from "#app/domain/calls/form/definition.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { findAttachment } from "#db/queries/attachments.ts";
import { everyApplication, everySubmission } from "#db/queries/invariants/rows.ts";

/** Files that an answer names, in a draft or a submitted version, and that the portal does not know as such; none of those that were erased. */
export function* unknownFiles(): Generator<string> {
  for (const { submission, filesErasedAt } of everySubmission())
    if (!filesErasedAt) yield* unknownIn(submission.applicationId, submission.answers);
  for (const { id, filesErasedAt } of everyApplication())
    if (!filesErasedAt) yield* unknownIn(id, draftAnswers(id));
}

function* unknownIn(applicationId: string, answers: Answers): Generator<string> {
  for (const { attachmentId, bytes, sha256 } of Object.values(answers).flatMap(filesIn)) {
    const kept = findAttachment(applicationId, attachmentId);
    if (kept?.bytes !== bytes || kept.sha256 !== sha256) yield attachmentId;
  }
}
