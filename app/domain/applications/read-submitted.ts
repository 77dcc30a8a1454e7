import { stagesOf } from "#app/domain/calls/stages.ts";
import { problemsOf } from "#app/domain/calls/form/problems.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import { fingerprintOf, signingKey } from "#app/domain/installation/signing-key.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication, findLatestSubmission, findSubmission } from "#db/queries/applications.ts";
import { viewOpenConsents } from "./consents/read.ts";
import { draftAnswers } from "./draft.ts";
import { applicationNumber } from "./number.ts";
import { confinedTo } from "./remedies/open.ts";
import { stateOf } from "./state.ts";
import { digestOf } from "./submit.ts";

/**
 * All answers of the draft, what is still missing or wrong, and what whoever submits is asked to agree to; `only`: ids of
 * the questions to which a request to remedy confines changes.
 */
export function viewDraft(own: OwnApplication, locale: Locale, now: Date) {
  const { applicationId } = own;
  const found = findApplication(applicationId)!;
  const { form } = found;
  const only = confinedTo(found, now);
  const answers = draftAnswers(applicationId);
  return {
    sections: showAnswers(form.definition, answers, locale),
    problems: problemsOf(form.definition, answers),
    only: only && [...only],
    toAgree: viewOpenConsents(own, locale).map(({ kind }) => kind),
  };
}

/** The version that counts, as it was received; undefined while there is none. */
export function viewSubmitted({ applicationId }: OwnApplication, locale: Locale, now: Date) {
  const { application, call } = findApplication(applicationId)!;
  const found = application.submissionId && findSubmission(application.submissionId);
  if (!found) return;
  const { submission, form } = found;
  return {
    version: submission.version,
    receivedAt: submission.receivedAt,
    sha256: submission.sha256,
    team: submission.team,
    consents: submission.consents,
    sections: showAnswers(form.definition, submission.answers, locale),
    stages: stagesOf(call, now),
  };
}

/** What the receipt says; undefined while no version counts. */
export function viewReceipt(own: OwnApplication, locale: Locale, now: Date) {
  const submitted = viewSubmitted(own, locale, now);
  if (!submitted) return;
  const { application, call } = findApplication(own.applicationId)!;
  return {
    ...submitted,
    locale,
    number: applicationNumber(call.code, application.number),
    company: application.company,
    call: inLanguage(call.texts.title, locale),
    timeZone: call.timeZone,
    owner: submitted.team.find(({ role }) => role === "owner")?.name ?? own.applicant.name,
    fingerprint: fingerprintOf(signingKey().publicKey),
  };
}
export type Receipt = NonNullable<ReturnType<typeof viewReceipt>>;

/** What stands before submitting: what is to be agreed to, how many answers are missing, and the version that it would make. */
export function viewSubmitting(own: OwnApplication, locale: Locale) {
  const { applicationId } = own;
  const { application, form } = findApplication(applicationId)!;
  const answers = draftAnswers(applicationId);
  return {
    seen: digestOf(form.id, answers),
    consents: viewOpenConsents(own, locale),
    missing: problemsOf(form.definition, answers).length,
    version: (findLatestSubmission(applicationId)?.version ?? 0) + 1,
    nothingNew: stateOf(application, false) === "submitted",
  };
}
