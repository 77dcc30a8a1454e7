import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall, findCallWithProgramme } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { requestsOf } from "#db/queries/invitations.ts";
import { choicesOf, profileOf } from "./profile-choices.ts";

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
