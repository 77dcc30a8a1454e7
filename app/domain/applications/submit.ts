import { inEachLanguage } from "#app/domain/calls/changes.ts";
import { consentsInWords } from "#app/domain/calls/consents/in-words.ts";
import { deadlineOf, type LateBy, lateBy } from "#app/domain/calls/deadline.ts";
import { askedAnswers } from "#app/domain/calls/form/conditions.ts";
import type { Answers } from "#app/domain/calls/form/definition.ts";
import { problemsOf } from "#app/domain/calls/form/problems.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findLatestSubmission } from "#db/queries/applications.ts";
import type { SubmittedConsent } from "#db/schema/applications.ts";
import { firstDeadlineOf } from "#db/queries/extensions.ts";
import { updateRemedy } from "#db/queries/remedies.ts";
import { type Agreed, agreeToSubmit, namesOf, nothing } from "./consents/agree.ts";
import { changeDraft, type Draft, refuseUnasked } from "./change-draft.ts";
import { differingQuestions, submittedAndDraft } from "./differences.ts";
import { draftAnswers } from "./draft.ts";
import { makeVersion } from "./make-version.ts";
import { applicationNumber } from "./number.ts";
import { isRemedyOpen, remedyKeepingOpen } from "./remedies/open.ts";
import { tellTeam } from "./tell-team.ts";

/**
 * Makes the draft, as it was last saved, the version that counts; `now` is when the request arrived. Refuses a draft
 * with missing or invalid answers, one that was submitted as it stands (so two clicks make one version), one that is not
 * as it was `seen` (`changed-elsewhere`: a colleague saved, or the form changed meanwhile), one that changes what a request to
 * remedy does not name (`not-to-remedy`), one for which not all that the call requires was `agreed` to
 * (`consent-missing`), somebody of the team who may only edit, and whoever's address is not confirmed, because nobody
 * could be told.
 */
export function submitApplication(own: OwnApplication, now: Date, seen?: string, agreed: Agreed = nothing) {
  const details = (draft: Draft) => onRecord(draft, agreed, now);
  changeDraft(own, "application.submitted", details, now, (draft, role) => {
    const { application, form } = draft;
    refuseUnless(role !== "editor", "may-not-submit");
    refuseUnless(application.status === "draft" || application.changedSinceSubmission, "already-submitted");
    refuseUnless(own.applicant.emailConfirmed, "address-unconfirmed");
    const answers = draftAnswers(own.applicationId);
    refuseUnless(!seen || seen === digestOf(form.id, answers), "changed-elsewhere");
    refuseUnasked(draft, differingFrom(draft), now);
    const count = problemsOf(form.definition, answers).length;
    refuseUnless(count === 0, "answers-missing", { count });
    const consents = agreeToSubmit(own, agreed, now);
    const version = nextVersion(application.id);
    const submitted = { version, answers: askedAnswers(form.definition, answers), by: own.applicant.id };
    const lateBy = whyLate(draft, now);
    const received = makeVersion(draft, { ...submitted, consents, lateBy }, now);
    if (isRemedyOpen(draft.remedy, now)) updateRemedy(draft.remedy.id, { answerId: received.id });
    acknowledge(own, draft, received, now);
  });
}

/** What is otherwise than in the version that counts. */
function differingFrom(draft: Draft): string[] {
  const both = submittedAndDraft(draft);
  return both ? differingQuestions(both, draft.form.definition) : [];
}

function nextVersion(applicationId: string): number {
  return (findLatestSubmission(applicationId)?.version ?? 0) + 1;
}

function onRecord(draft: Draft, agreed: Agreed, now: Date) {
  const { application, call } = draft;
  const late = whyLate(draft, now);
  const consents = namesOf(call.id, agreed);
  return {
    ...{ version: nextVersion(application.id), company: application.company },
    ...(consents && { consents }),
    ...(late && { lateBy: late }),
  };
}

/** Names the draft as it stands, so that nobody submits what they did not see. */
export function digestOf(formVersionId: string, answers: Answers): string {
  return sha256Of({ formVersionId, answers });
}

/** What let it in, if the deadline that the call was published with is over. */
function whyLate(draft: Draft, now: Date): LateBy | undefined {
  if (remedyKeepingOpen(draft, now)) return "remedy";
  const { call, application } = draft;
  return lateBy(call, application, firstDeadlineOf(call.id) ?? call.closesAt, now);
}

type Received = {
  version: number;
  receivedAt: Date;
  sha256: string;
  consents: SubmittedConsent[];
  company: string;
};

/** Tells the owner and whoever may submit what was received; also when a withdrawal was undone and it counts again. */
export function acknowledge(
  { applicationId }: OwnApplication,
  draft: Draft,
  { version, receivedAt, sha256, consents, company }: Received,
  now: Date,
) {
  const { call, application } = draft;
  const props = {
    call: call.texts.title,
    company,
    number: applicationNumber(call.code, application.number),
    version,
    receivedAt: receivedAt.toISOString(),
    closesAt: (remedyKeepingOpen(draft, now)?.until ?? deadlineOf(call, application)).toISOString(),
    timeZone: call.timeZone,
    sha256,
    consents: consents.length > 0 ? inEachLanguage((locale) => consentsInWords(consents, locale)) : undefined,
    link: `/applications/${applicationId}/submitted`,
  };
  tellTeam({ applicationId, callId: call.id }, "submitters", "application-received", props, now);
}
