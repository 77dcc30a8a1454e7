import { applicationNumber } from "#app/domain/applications/number.ts";
import { changesOfVersion } from "#app/domain/applications/read-changes.ts";
import { isRemedyAwaited, remedyState } from "#app/domain/applications/remedies/open.ts";
import { namedQuestions } from "#app/domain/applications/remedies/read.ts";
import { obstacleToAsking } from "./ask.ts";
import type { ReadableCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { teamOf } from "#db/queries/members.ts";
import { remediesOf } from "#db/queries/remedies.ts";
import { dayOf, endOfDay, firstDay } from "./until.ts";

/** All requests to the team of an application of the call, the newest first, each with what was changed in answer. */
export function viewRemedies({ callId }: ReadableCall, applicationId: string, locale: Locale, now: Date) {
  const found = findApplication(applicationId);
  if (found?.call.id !== callId) return;
  return {
    timeZone: found.call.timeZone,
    awaited: isRemedyAwaited(found.remedy, now),
    standing: found.remedy !== null,
    askable: obstacleToAsking(found, now) === undefined,
    requests: remediesOf(applicationId).map(({ remedy, by }) => ({
      id: remedy.id,
      text: remedy.text,
      until: remedy.until,
      askedAt: remedy.askedAt,
      by: by ?? "",
      state: remedyState(remedy, now),
      questions: questionsIn(remedy, locale).map(({ label }) => label),
      answer: remedy.answerId ? viewAnswer(remedy.submissionId, remedy.answerId, locale) : undefined,
    })),
  };
}

type Remedy = ReturnType<typeof remediesOf>[number]["remedy"];

function questionsIn({ submissionId, questions }: Remedy, locale: Locale) {
  return namedQuestions(findSubmission(submissionId)!.form.definition, questions, locale);
}

function viewAnswer(earlierId: string, answerId: string, locale: Locale) {
  const { version, receivedAt } = findSubmission(answerId)!.submission;
  const before = findSubmission(earlierId)!.submission.version;
  return { before, version, receivedAt, changes: changesOfVersion(earlierId, answerId, locale) };
}

/** What stands before asking: whose application, which questions there are, from which day on, what keeps from it. */
export function viewAsking({ callId }: ReadableCall, applicationId: string, locale: Locale, now: Date) {
  const found = findApplication(applicationId);
  const counting = found?.application.submissionId && findSubmission(found.application.submissionId);
  if (!counting || found.call.id !== callId) return;
  const { application, call, remedy } = found;
  const { timeZone } = call;
  const day = firstDay(timeZone, now);
  return {
    company: application.company,
    number: applicationNumber(call.code, application.number),
    timeZone,
    firstDay: day,
    earliest: endOfDay(timeZone, day)!,
    /** The day and the instant of the request that stands. */
    standing: remedy && { until: remedy.until, day: dayOf(timeZone, remedy.until) },
    obstacle: obstacleToAsking(found, now),
    languages: [...new Set(teamOf(applicationId).map((person) => person.locale))],
    sections: counting.form.definition.sections.map(({ id, title, questions }) => ({
      id,
      title: inLanguage(title, locale),
      questions: questions
        .filter(({ type }) => type !== "note")
        .map(({ id: questionId, label }) => ({ id: questionId, label: inLanguage(label, locale) })),
    })),
  };
}
