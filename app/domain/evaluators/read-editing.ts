import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { stateOf } from "./invitation-state.ts";
import { dayIn, usualAnswerDay } from "./invitation-input.ts";
import { choicesOf, profileOf } from "./profile-choices.ts";

/**
 * What managers change of somebody: the invitation of whoever has not accepted (`answerBy`: a day of the call's zone), the
 * profile of whoever has. Undefined for an evaluator of another call.
 */
export function viewEditing({ callId }: ManagedCall, evaluatorId: string, locale: Locale, now: Date) {
  const evaluator = findEvaluator(callId, evaluatorId);
  if (!evaluator) return;
  const call = findCall(callId)!;
  const { name, email, message, askedFor, kind, answerBy } = evaluator;
  const isToCome = answerBy && answerBy >= now;
  const day = isToCome ? dayIn(call.timeZone, answerBy) : usualAnswerDay(call.timeZone, now);
  return {
    profile: profileOf(evaluator),
    ...choicesOf(call, locale),
    state: stateOf(evaluator, now),
    invitation: { name, email, locale: evaluator.locale, message, askedFor, kind, answerBy: day },
    name,
    timeZone: call.timeZone,
    open: !call.resultsReleasedAt,
  };
}

/** What every invitation of the call may say: its kinds of evaluators, and until when one usually answers. */
export function viewInviting({ callId }: ManagedCall, locale: Locale, now: Date) {
  const call = findCall(callId)!;
  const { kinds } = choicesOf(call, locale);
  return { kinds, timeZone: call.timeZone, answerBy: usualAnswerDay(call.timeZone, now) };
}
