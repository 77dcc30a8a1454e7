import { dueInLetters } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { dayIn } from "#app/domain/evaluators/invitation-input.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { unsubmittedOf } from "#db/queries/silence.ts";
import { type SilentEvaluator, silentEvaluators } from "./silence.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * A letter to everybody who is silent, in their language, to nobody twice on one day of the call's zone, whichever letter
 * about their work it was; returns how many are told. Refused once the results are out (`already-released`).
 */
export function writeToSilent({ callId, manager }: ManagedCall, now: Date): number {
  const call = findCall(callId)!;
  refuseUnless(!call.resultsReleasedAt, "already-released");
  const silent = silentEvaluators(callId, now).filter((one) => !wasWrittenToday(one, call, now));
  if (silent.length === 0) return 0;
  const entry = { by: manager, on: callId, callId, at: now, details: { count: silent.length } };
  change({ action: "silent.written-to", ...entry }, () => {
    for (const one of silent) writeTo(one, call, now);
  });
  return silent.length;
}

/** Whether it still makes sense to send a letter of `queuedAt`: meanwhile they may have worked, or lost all applications. */
export function isStillSilent(evaluatorId: string, queuedAt: Date): boolean {
  const { pairs, savedAt } = unsubmittedOf(evaluatorId);
  return pairs > 0 && (savedAt === null || savedAt < queuedAt);
}

export function wasWrittenToday({ writtenAt }: SilentEvaluator, { timeZone }: Call, now: Date): boolean {
  return writtenAt !== null && dayIn(timeZone, writtenAt) === dayIn(timeZone, now);
}

function writeTo(
  { evaluatorId, accountId, pairs, declared, ...person }: SilentEvaluator,
  call: Call,
  now: Date,
) {
  const { name, email, locale } = person;
  const props = {
    call: call.texts.title,
    count: pairs,
    declared,
    dueAt: dueInLetters(call, now),
    timeZone: call.timeZone,
    link: declared ? `/evaluations/${call.slug}` : `/evaluations/${call.slug}/conflicts`,
  };
  queueEmail("nothing-begun", { id: accountId, name, email, locale }, props, now, {
    callId: call.id,
    subjectId: evaluatorId,
    key: `nothing-begun ${evaluatorId} ${dayIn(call.timeZone, now)}`,
  });
}
