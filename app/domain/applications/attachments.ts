import type { AssignedEvaluation, OwnApplication, ReadableCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { findAttachment, findAttachmentInCall, isSubmitted } from "#db/queries/attachments.ts";
import { fileForEvaluators } from "./answers-for-evaluators.ts";

/** What is needed to serve a stored file. */
export type Attachment = { id: string; name: string; type: string; bytes: number };

/** The applicant reads every file of the own application, replaced ones of earlier versions included. */
export function ownAttachment({ applicationId }: OwnApplication, id: string): Attachment | undefined {
  return served(findAttachment(applicationId, id));
}

/** Managers and assistants read the files of submitted versions, not those of drafts. */
export function attachmentForManager({ callId }: ReadableCall, id: string): Attachment | undefined {
  const found = findAttachmentInCall(callId, id);
  return found && isSubmitted(found.applicationId, id) ? served(found) : undefined;
}

/** Evaluators read the files that their view of the version that counts shows, by the name that it gives them. */
export function attachmentForEvaluator(
  { applicationId }: AssignedEvaluation,
  id: string,
  locale: Locale,
): Attachment | undefined {
  const found = findAttachment(applicationId, id);
  const { application, call } = findApplication(applicationId)!;
  const version = application.submissionId && findSubmission(application.submissionId);
  if (!found || !version) return;
  const { submission, form } = version;
  const { answers } = submission;
  const shown = fileForEvaluators({ applicationId, call, form: form.definition, answers }, id, locale);
  return shown && served({ ...found, name: shown.name });
}

/** A file of an application, for whoever was found to see it. */
export function attachmentInVersion(applicationId: string, id: string): Attachment | undefined {
  return served(findAttachment(applicationId, id));
}

function served(found: Attachment | undefined): Attachment | undefined {
  return found && { id: found.id, name: found.name, type: found.type, bytes: found.bytes };
}
