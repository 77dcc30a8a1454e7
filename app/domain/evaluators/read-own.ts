import { lastInstant } from "#app/domain/calls/deadline.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall, findCallWithProgramme } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { applicantsOfCall, conflictsOfEvaluator } from "#db/queries/conflicts.ts";

/** What stands around every page of an evaluator in a call. */
export function viewEvaluationFrame({ callId }: EvaluatorInCall, locale: Locale) {
  const { call, programme } = findCallWithProgramme(callId)!;
  return {
    slug: call.slug,
    title: inLanguage(call.texts.title, locale),
    programme: inLanguage(programme.name, locale),
  };
}

/** What an evaluator said of themselves, and the call's topics to say it of. */
export function viewOwnProfile({ evaluatorId, callId }: EvaluatorInCall, locale: Locale) {
  const call = findCall(callId)!;
  const { organisation, country, topics, languages, capacity, confidentialityAcceptedAt } = findEvaluator(
    callId,
    evaluatorId,
  )!;
  return {
    profile: { organisation, country, topics, languages, capacity },
    topics: call.topics.map(({ id, label }) => ({ id, label: inLanguage(label, locale) })),
    confidentialityAcceptedAt,
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
  };
}

/**
 * What an evaluator declares conflicts against: company, country and number of every applicant, once nobody can apply any
 * more; nothing else of any application. `found`: the portal or a manager put the conflict there.
 */
export function viewApplicants({ evaluatorId, callId }: EvaluatorInCall, now: Date) {
  const call = findCall(callId)!;
  const conflicts = new Map(conflictsOfEvaluator(evaluatorId).map((one) => [one.applicationId, one]));
  const closed = now > lastInstant(call);
  return {
    closed,
    closesAt: call.closesAt,
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
    declaredAt: findEvaluator(callId, evaluatorId)!.conflictsDeclaredAt,
    applicants: (closed ? applicantsOfCall(callId) : []).map(
      ({ applicationId, number, company, country }) => ({
        applicationId,
        number: applicationNumber(call.code, number),
        company,
        country,
        ...viewOwnConflict(conflicts.get(applicationId)),
      }),
    ),
  };
}

/** What a manager wrote stays with the managers. */
function viewOwnConflict(conflict: ReturnType<typeof conflictsOfEvaluator>[number] | undefined) {
  if (!conflict) return {};
  const { source, reason } = conflict;
  return source === "declared" ? { declared: reason } : { found: source };
}
