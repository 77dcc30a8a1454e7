import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import type { ReadableCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findApplicationInCall } from "#db/queries/application-lists.ts";
import { findLatestSubmission, findSubmission } from "#db/queries/applications.ts";
import { findAccount } from "#db/queries/accounts.ts";
import { findCall } from "#db/queries/calls.ts";
import { teamOf } from "#db/queries/members.ts";
import { applicationNumber } from "./number.ts";

/**
 * An application of the call for its managers and assistants: all answers of the version that counts (of a withdrawn one the last
 * that did) with the form that asked them and the team as it was then; of a draft only how complete it is. `team`: who
 * works on it now. Undefined for one of another call.
 */
export function viewForManager({ callId }: ReadableCall, applicationId: string, locale: Locale) {
  const found = findApplicationInCall(callId, applicationId);
  if (!found) return;
  const { code, timeZone } = findCall(callId)!;
  const { application, form, answered } = found;
  return {
    id: application.id,
    number: applicationNumber(code, application.number),
    status: application.status,
    timeZone,
    extendedUntil: application.extendedUntil,
    team: teamOf(applicationId).map(({ name, email, role }) => ({ name, email, role })),
    begunAt: application.begunAt,
    savedAt: application.savedAt,
    withdrawnAt: application.withdrawnAt,
    withdrawalReason: application.withdrawalReason,
    /** By the call's terms, or because its owner asked. */
    erasedAt: application.erasedAt,
    filesErasedAt: application.filesErasedAt,
    changed: application.changedSinceSubmission,
    draft: { answered, asked: questionsOf(form).length },
    ...submitted(application, locale),
  };
}

type Application = NonNullable<ReturnType<typeof findApplicationInCall>>["application"];

function submitted({ id: applicationId, submissionId, company, erasedAt }: Application, locale: Locale) {
  const id = submissionId ?? findLatestSubmission(applicationId)?.id;
  const found = id && findSubmission(id);
  if (!found) return { company: undefined, submission: undefined };
  const { version, receivedAt, sha256, answers, lateBy, team, submittedBy } = found.submission;
  const by = erasedAt ? "" : (findAccount(submittedBy)?.name ?? "");
  const sections = showAnswers(found.form.definition, answers, locale);
  return { company, submission: { version, receivedAt, sha256, lateBy, by, team, sections } };
}
