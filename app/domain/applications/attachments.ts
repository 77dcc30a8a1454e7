import type { AssignedEvaluation, OwnApplication, ReadableCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import {
  areFilesErasedIn,
  findAttachment,
  findAttachmentInCall,
  isSubmitted,
} from "#db/queries/attachments.ts";
import { fileForEvaluators } from "./answers-for-evaluators.ts";

/** What is needed to serve a stored file. */
export type Attachment = { id: string; name: string; type: string; bytes: number };

/** A file for somebody who may see it, or that it is not kept any more; undefined is nothing for them. */
export type FoundAttachment = Attachment | "erased" | undefined;

/** The applicant reads every file of the own application, replaced ones of earlier versions included. */
export function ownAttachment({ applicationId }: OwnApplication, id: string): FoundAttachment {
  return attachmentInVersion(applicationId, id);
}

/**
 * Managers and assistants read the files of submitted versions, not those of drafts. Which application a file that is not
 * there any more belonged to, nothing tells: only erasure takes one that they could read.
 */
export function attachmentForManager({ callId }: ReadableCall, id: string): FoundAttachment {
  const found = findAttachmentInCall(callId, id);
  if (!found) return areFilesErasedIn(callId) ? "erased" : undefined;
  return isSubmitted(found.applicationId, id) ? served(found) : undefined;
}

/** Evaluators read the files that their view of the version that counts shows, by the name that it gives them. */
export function attachmentForEvaluator(
  { applicationId }: AssignedEvaluation,
  id: string,
  locale: Locale,
): FoundAttachment {
  const found = findAttachment(applicationId, id);
  const { application, call } = findApplication(applicationId)!;
  if (application.filesErasedAt) return "erased";
  const version = application.submissionId && findSubmission(application.submissionId);
  if (!found || !version) return;
  const { submission, form } = version;
  const { answers } = submission;
  const shown = fileForEvaluators({ applicationId, call, form: form.definition, answers }, id, locale);
  return shown && served({ ...found, name: shown.name });
}

/** A file of an application, for whoever was found to see it. */
export function attachmentInVersion(applicationId: string, id: string): FoundAttachment {
  if (areFilesErased(applicationId)) return "erased";
  const found = findAttachment(applicationId, id);
  return found && served(found);
}

/** Whether an application's files are not kept any more, for whoever may see it. */
export function areFilesErased(applicationId: string): boolean {
  return findApplication(applicationId)!.application.filesErasedAt !== null;
}

function served(found: Attachment): Attachment {
  return { id: found.id, name: found.name, type: found.type, bytes: found.bytes };
}
