import { filesIn, type FormDefinition } from "#app/domain/calls/form/definition.ts";
import type { AssignedEvaluation, ManagedCall, OwnApplication } from "#app/domain/permissions.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { findAttachment, findAttachmentInCall, isSubmitted } from "#db/queries/attachments.ts";

/** What is needed to serve a stored file. */
export type Attachment = { id: string; name: string; type: string; bytes: number };

/** The applicant reads every file of the own application, replaced ones of earlier versions included. */
export function ownAttachment({ applicationId }: OwnApplication, id: string): Attachment | undefined {
  return served(findAttachment(applicationId, id));
}

/** Managers read the files of submitted versions, not those of drafts. */
export function attachmentForManager({ callId }: ManagedCall, id: string): Attachment | undefined {
  const found = findAttachmentInCall(callId, id);
  return found && isSubmitted(found.applicationId, id) ? served(found) : undefined;
}

/** Evaluators read the files of the version that counts, in answers that are for evaluators. */
export function attachmentForEvaluator(
  { applicationId }: AssignedEvaluation,
  id: string,
): Attachment | undefined {
  const found = findAttachment(applicationId, id);
  const { submissionId } = findApplication(applicationId)!.application;
  const version = submissionId && findSubmission(submissionId);
  if (!found || !version || !isForEvaluators(version.form.definition, found.questionId)) return;
  const counting = filesIn(version.submission.answers[found.questionId]);
  return counting.some(({ attachmentId }) => attachmentId === id) ? served(found) : undefined;
}

function isForEvaluators({ sections }: FormDefinition, questionId: string): boolean {
  const questions = sections.flatMap((section) => section.questions);
  return questions.find(({ id }) => id === questionId)?.visibleTo === "evaluators";
}

function served(found: Attachment | undefined): Attachment | undefined {
  return found && { id: found.id, name: found.name, type: found.type, bytes: found.bytes };
}
