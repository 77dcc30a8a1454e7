import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import { filesIn, questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findSubmission } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  countScreenings,
  countUnscreened,
  findScreening,
  type ScreeningState,
  screeningsInState,
} from "#db/queries/screenings.ts";
import { applicationNumber } from "../number.ts";

const states = ["waiting", "shown", "withheld", "clean"] as const satisfies ScreeningState[];
const onePage = 25;

/** What the address of the list asks for; what waits when it asks for nothing. */
export function screeningQueryFrom(search: URLSearchParams) {
  return {
    state: states.find((state) => state === search.get("state")) ?? ("waiting" as const),
    from: Math.max(0, Math.trunc(Number(search.get("from"))) || 0),
  };
}
type Query = ReturnType<typeof screeningQueryFrom>;

/**
 * A page of a call's parts in a state, with what was found in each; undefined where evaluators learn who applies anyway.
 * `unscreened`: how many applications the portal has still to look through.
 */
export function viewScreenings({ callId }: ManagedCall, { state, from }: Query, locale: Locale) {
  const call = findCall(callId)!;
  if (!isAnonymous(call)) return;
  const found = screeningsInState(callId, state, from, onePage + 1);
  return {
    state,
    counts: countScreenings(callId),
    unscreened: countUnscreened(callId),
    next: found.length > onePage ? from + onePage : undefined,
    previous: from > 0 ? Math.max(0, from - onePage) : undefined,
    rows: found.slice(0, onePage).map((row) => viewOf(row, call.code, locale)),
  };
}

type Found = NonNullable<ReturnType<typeof findScreening>>;

function viewOf({ screening, number, company, submissionId, decider }: Found, code: string, locale: Locale) {
  const { id, applicationId, questionId, attachmentId, namings, decision, decidedAt, reason } = screening;
  const { submission, form } = findSubmission(submissionId!)!;
  const question = questionsOf(form.definition).find((one) => one.id === questionId);
  const file = filesIn(submission.answers[questionId]).find((one) => one.attachmentId === attachmentId);
  return {
    id,
    application: { id: applicationId, number: applicationNumber(code, number), company },
    question: question ? inLanguage(question.label, locale) : questionId,
    file: file && { attachmentId, name: file.name },
    namings,
    decided: decision && { decision, at: decidedAt!, by: decider, reason },
  };
}

/** One part of the call with what stands in it; undefined when the call has none such. */
export function viewScreening({ callId }: ManagedCall, id: string, locale: Locale) {
  const call = findCall(callId)!;
  const found = isAnonymous(call) && findScreening(callId, id);
  if (!found) return;
  const { submission, form } = findSubmission(found.submissionId!)!;
  const answer = showAnswers(form.definition, submission.answers, locale)
    .flatMap((section) => section.answers)
    .find(({ questionId }) => questionId === found.screening.questionId);
  return {
    ...viewOf(found, call.code, locale),
    text: answer?.kind === "text" ? answer.text : undefined,
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
    waiting: countScreenings(callId).waiting,
  };
}

/** The part that a manager should look at next. */
export function nextToScreen({ callId }: ManagedCall): string | undefined {
  return screeningsInState(callId, "waiting", 0, 1)[0]?.screening.id;
}
