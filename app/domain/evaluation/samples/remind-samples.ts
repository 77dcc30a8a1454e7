import { dueInLetters } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { evaluatorsAtSamples } from "#db/queries/sample-figures.ts";
import { dayOf, isSameDay } from "../remind.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Evaluator = ReturnType<typeof evaluatorsAtSamples>[number];

/**
 * Reminds every evaluator who has samples left, at most once on one day of the call's zone; returns how many are told.
 * Refuses while the samples are not before the evaluators, and after the results (`evaluation-not-open`).
 */
export function remindAtSamples({ callId, manager }: ManagedCall, now: Date): number {
  const call = findCall(callId)!;
  const waiting = evaluatorsAtSamples(callId, true).filter(
    ({ remindedAt }) => !(remindedAt && isSameDay(remindedAt, now, call.timeZone)),
  );
  if (waiting.length === 0) return 0;
  const details = { count: waiting.length };
  change({ action: "samples.reminded", by: manager, on: callId, callId, at: now, details }, () => {
    refuseUnless(call.samplesShownAt && !call.resultsReleasedAt, "evaluation-not-open");
    for (const evaluator of waiting) queueWaiting(call, evaluator, now);
  });
  return waiting.length;
}

/** Tells an evaluator that samples wait: once a day at most. */
export function queueWaiting(call: Call, evaluator: Evaluator, now: Date) {
  const { id, accountId, email, name, locale, left } = evaluator;
  const props = {
    call: call.texts.title,
    left,
    dueAt: dueInLetters(call, now),
    timeZone: call.timeZone,
    link: `/evaluations/${call.slug}/samples`,
  };
  queueEmail("samples-waiting", { id: accountId ?? undefined, email, name, locale }, props, now, {
    callId: call.id,
    subjectId: id,
    key: `samples-waiting ${id} ${dayOf(now, call.timeZone)}`,
  });
}
