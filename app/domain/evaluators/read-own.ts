import { lastInstant } from "#app/domain/calls/deadline.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall, findCallWithProgramme } from "#db/queries/calls.ts";
import { countUndeclared } from "#db/queries/declarations.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { requestsOf } from "#db/queries/invitations.ts";
import { choicesOf, profileOf } from "./profile-choices.ts";
import { applicantsOfCall, peopleOfApplications } from "#db/queries/conflict-sides.ts";
import { conflictsOfEvaluator, openSources } from "#db/queries/conflicts.ts";

/** What stands around every page of an evaluator in a call. */
export function viewEvaluationFrame({ callId }: EvaluatorInCall, locale: Locale) {
  const { call, programme } = findCallWithProgramme(callId)!;
  return {
    slug: call.slug,
    title: inLanguage(call.texts.title, locale),
    programme: inLanguage(programme.name, locale),
    asksPreferences: call.routing.preferences,
    hasSamples: call.samplesShownAt !== null,
  };
}

/**
 * What an evaluator said of themselves, what there is to say it of, what they undertook and what they asked managers
 * for.
 */
export function viewOwnProfile({ evaluatorId, callId }: EvaluatorInCall, locale: Locale) {
  const call = findCall(callId)!;
  const evaluator = findEvaluator(callId, evaluatorId)!;
  const { askedFor, confidentialityAcceptedAt, confidentialityText } = evaluator;
  const requests = requestsOf(evaluatorId).map(({ id, text, at, settledAt }) => ({
    id,
    text,
    at,
    settledAt,
  }));
  return {
    profile: profileOf(evaluator),
    ...choicesOf(call, locale),
    ...{ askedFor, confidentialityAcceptedAt, requests },
    confidentiality: confidentialityText && inLanguage(confidentialityText, locale),
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
  };
}

/**
 * What an evaluator declares conflicts against: company, country, number and team of every applicant, once nobody can
 * apply any more; nothing else of any application. `isNew`: came onto the list after the evaluator declared;
 * these stand first. `found`: the portal found it by what the evaluator says, or a manager entered it; what an
 * applicant said, what names tell and what waits for a manager's decision is not shown. Nothing of anybody where
 * applicants are anonymous: ties are named instead.
 */
export function viewApplicants({ evaluatorId, callId }: EvaluatorInCall, now: Date) {
  const call = findCall(callId)!;
  const conflicts = new Map(conflictsOfEvaluator(evaluatorId).map((one) => [one.applicationId, one]));
  const closed = now > lastInstant(call);
  const { conflictsDeclaredAt: declaredAt } = findEvaluator(callId, evaluatorId)!;
  const isNew = (listedAt: Date) => declaredAt !== null && listedAt > declaredAt;
  const anonymous = isAnonymous(call);
  const people = closed ? peopleOfApplications(callId) : new Map<string, { name: string }[]>();
  return {
    closed,
    closesAt: call.closesAt,
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
    declaredAt,
    asOf: now,
    undeclared: countUndeclared(evaluatorId),
    anonymous,
    applicants: (closed && !anonymous ? applicantsOfCall(callId) : [])
      .map(({ applicationId, number, company, country, listedAt }) => ({
        applicationId,
        number: applicationNumber(call.code, number),
        company,
        country,
        team: (people.get(applicationId) ?? []).map(({ name }) => name),
        isNew: isNew(listedAt),
        ...viewOwnConflict(conflicts.get(applicationId)),
      }))
      .toSorted((one, other) => Number(other.isNew) - Number(one.isNew)),
  };
}

function viewOwnConflict(conflict: ReturnType<typeof conflictsOfEvaluator>[number] | undefined) {
  if (!conflict) return {};
  const { state, source, reason, evidence } = conflict;
  if (source === "declared") return { declared: reason };
  const sources = [source, ...evidence.filter(({ sure }) => sure).map((one) => one.source)];
  const found = openSources.find((one) => sources.includes(one));
  return found && state === "conflict" ? { found } : {};
}
