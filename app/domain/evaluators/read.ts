import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { evaluatorsOf, findEvaluator } from "#db/queries/evaluators.ts";
import { applicantsOfCall, conflictsOfEvaluator, findConflict } from "#db/queries/conflicts.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Evaluator = NonNullable<ReturnType<typeof findEvaluator>>;

const onePage = 50;

/** A page of everybody who was invited, by name, after the first `from`. */
export function viewEvaluators({ callId }: ManagedCall, locale: Locale, from: number) {
  const call = findCall(callId)!;
  const found = evaluatorsOf(callId, from, onePage + 1);
  return {
    timeZone: call.timeZone,
    next: found.length > onePage ? from + onePage : undefined,
    previous: from > 0 ? Math.max(0, from - onePage) : undefined,
    rows: found.slice(0, onePage).map(({ evaluator, conflicts, assigned }) => ({
      ...viewPerson(call, evaluator, locale),
      conflicts,
      assigned,
    })),
  };
}

/** One evaluator with everything a manager may know, and the conflicts that stand. */
export function viewEvaluator({ callId }: ManagedCall, evaluatorId: string, locale: Locale) {
  const evaluator = findEvaluator(callId, evaluatorId);
  if (!evaluator) return;
  const call = findCall(callId)!;
  const conflicts = conflictsOfEvaluator(evaluatorId);
  return {
    ...viewPerson(call, evaluator, locale),
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
    invitedAt: evaluator.invitedAt,
    confidentialityAcceptedAt: evaluator.confidentialityAcceptedAt,
    conflicts: conflicts.map(({ applicationId, number, company, source, reason }) => ({
      applicationId,
      number: applicationNumber(call.code, number),
      company,
      source,
      reason,
    })),
    applicants: applicantsWithout(call, new Set(conflicts.map((one) => one.applicationId))),
  };
}

function viewPerson(call: Call, evaluator: Evaluator, locale: Locale) {
  const { id, name, email, status, organisation, country, languages, capacity } = evaluator;
  const { answeredAt, declineReason, conflictsDeclaredAt } = evaluator;
  return {
    ...{ id, name, email, status, organisation, country, languages, capacity },
    ...{ answeredAt, declineReason, conflictsDeclaredAt },
    topics: call.topics
      .filter((topic) => evaluator.topics[topic.id])
      .map((topic) => ({ label: inLanguage(topic.label, locale), level: evaluator.topics[topic.id] })),
  };
}

/** Enough for a list to choose from; in a call with more, one goes by the application. */
const mostToChooseFrom = 1000;

function applicantsWithout(call: Call, conflicting: Set<string>) {
  return applicantsOfCall(call.id)
    .filter(({ applicationId }) => !conflicting.has(applicationId))
    .slice(0, mostToChooseFrom)
    .map(({ applicationId, number, company }) => ({
      applicationId,
      number: applicationNumber(call.code, number),
      company,
    }));
}

/** An evaluator and an applicant of the call, with the conflict that stands between them, if one does. */
export function viewPair({ callId }: ManagedCall, evaluatorId: string, applicationId: string) {
  const evaluator = findEvaluator(callId, evaluatorId);
  const found = findApplication(applicationId);
  if (!evaluator || found?.application.callId !== callId) return;
  const { application, call } = found;
  return {
    evaluator: { id: evaluatorId, name: evaluator.name },
    application: { number: applicationNumber(call.code, application.number), company: application.company },
    open: !call.resultsReleasedAt,
    conflict: findConflict(evaluatorId, applicationId),
  };
}
