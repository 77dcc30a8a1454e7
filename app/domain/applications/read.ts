import type { Account } from "#app/domain/accounts/account.ts";
import { completenessOf } from "#app/domain/calls/form/completeness.ts";
import { formChanges, isNoticed } from "#app/domain/calls/form/form-changes.ts";
import { deadlineOf, isOpenFor } from "#app/domain/calls/deadline.ts";
import { type ViewedExtension, viewExtension } from "#app/domain/calls/read-deadline.ts";
import { phaseOf } from "#app/domain/calls/phase.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import {
  applicationsWith,
  findApplication,
  findSubmission,
  submissionsOf,
} from "#db/queries/applications.ts";
import { extensionFor } from "#db/queries/extensions.ts";
import { completenessIn, draftAnswers } from "./draft.ts";
import { lockedSections } from "./locked-sections.ts";
import { applicationNumber } from "./number.ts";
import { confinedTo, remedyKeepingOpen, standingRemedy } from "./remedies/open.ts";
import { stateOf } from "./state.ts";

const shownAtMost = 100;

type Listed = ReturnType<typeof applicationsWith>[number];
type Framed = Pick<Listed, "application" | "call" | "role" | "remedy">;

/** What each page of an application shows of it; instants in UTC, to be shown in `timeZone`, the call's. */
export type ApplicationFrame = ReturnType<typeof frameOf>;

function frameOf({ application, call, role, remedy }: Framed, locale: Locale, now: Date) {
  const asked = standingRemedy({ call, application, remedy }, now);
  const toRemedy = remedyKeepingOpen({ call, application, remedy }, now) !== undefined;
  const open = toRemedy || isOpenFor(call, application, now);
  return {
    id: application.id,
    number: applicationNumber(call.code, application.number),
    company: application.company,
    /** What the reader is in the team. */
    role,
    state: stateOf(application, now >= call.opensAt && !open),
    open,
    editable: open && application.status !== "withdrawn",
    savedAt: application.savedAt,
    submittedAt: application.submittedAt,
    withdrawnAt: application.withdrawnAt,
    withdrawalReason: application.withdrawalReason,
    erasedAt: application.erasedAt,
    filesErasedAt: application.filesErasedAt,
    closesAt: asked?.until ?? deadlineOf(call, application),
    graceSeconds: asked ? 0 : call.graceSeconds,
    /** What the team was asked to put right after the deadline: whether it still can, and whether it has. */
    remedy: asked && { open: toRemedy, answered: asked.answerId !== null },
    resultsAt: call.resultsReleasedAt ?? call.resultsAt,
    timeZone: call.timeZone,
    call: { slug: call.slug, title: inLanguage(call.texts.title, locale), phase: phaseOf(call, now) },
  };
}

/**
 * The application itself: its number, how it stands, its deadline and, while it is open, how that was moved and what
 * the form asks otherwise than when it was submitted.
 */
export function viewFrame(
  { applicationId, callId, role }: OwnApplication,
  locale: Locale,
  now: Date,
): ApplicationFrame & { extension?: ViewedExtension; newForm?: NewForm } {
  const found = findApplication(applicationId)!;
  const frame = frameOf({ ...found, role }, locale, now);
  const extension = frame.open ? extensionFor(callId, applicationId) : undefined;
  const newForm = frame.open ? newFormOf(found) : undefined;
  return { ...frame, extension: viewExtension(extension, frame.closesAt, locale), newForm };
}

/** Whether all that told of the applicant is gone. */
export function isErased({ applicationId }: OwnApplication): boolean {
  return findApplication(applicationId)!.application.erasedAt !== null;
}

/** How many answers are missing or wrong, were it submitted again. */
type NewForm = { missing: number };

/** Set once the form was changed, as far as applicants notice, after the version that counts was submitted. */
function newFormOf({
  application,
  form,
}: NonNullable<ReturnType<typeof findApplication>>): NewForm | undefined {
  const counting = application.submissionId && findSubmission(application.submissionId);
  if (!counting || counting.form.id === form.id) return;
  if (!formChanges(counting.form.definition, form.definition).some(isNoticed)) return;
  return { missing: completenessIn(form.definition, draftAnswers(application.id)).missing };
}

/** The list of tasks: how far each section is, whether it can be changed, and the versions that were submitted. */
export function viewApplication({ applicationId }: OwnApplication, locale: Locale, now: Date) {
  const found = findApplication(applicationId)!;
  const { form } = found;
  const only = confinedTo(found, now);
  const answers = draftAnswers(applicationId);
  const progress = completenessOf(form.definition, answers);
  const locked = new Set(lockedSections(form.definition, answers));
  const sections = form.definition.sections.map(({ id, title, questions }, place) => {
    const { asked, answered, state } = progress[place];
    const fixed = only !== undefined && !questions.some((question) => only.has(question.id));
    return { id, title: inLanguage(title, locale), asked, answered, state, locked: locked.has(id), fixed };
  });
  const missing = progress.reduce((sum, { problems }) => sum + problems.length, 0);
  return { sections, missing, versions: submissionsOf(applicationId) };
}

/** The applications that a person owns or works on, the newest first; `answerBy`: until when a place waits for an answer. */
export function applicationsOf(account: Account, locale: Locale, now: Date) {
  return applicationsWith(account.id, shownAtMost).map((entry) => ({
    ...frameOf(entry, locale, now),
    answerBy: answerBy(entry.decision, now),
  }));
}

function answerBy(decision: Listed["decision"], now: Date): Date | undefined {
  if (!decision?.releasedAt || decision.outcome !== "finalist" || decision.answer) return;
  return decision.answerBy && now <= decision.answerBy ? decision.answerBy : undefined;
}
