import { dueInLetters } from "#app/domain/calls/deadline.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { progressByEvaluator } from "#db/queries/evaluation.ts";

/**
 * Reminds every evaluator who has sheets left, at most once on one day of the call's zone; returns how many are told.
 * Refuses when the evaluation is over (`evaluation-not-open`).
 */
export function remindEvaluators({ callId, manager }: ManagedCall, now: Date): number {
  const call = findCall(callId)!;
  const late = progressByEvaluator(callId).filter(
    ({ submitted, assigned, remindedAt }) =>
      submitted < assigned && !(remindedAt && isSameDay(remindedAt, now, call.timeZone)),
  );
  const details = { evaluators: late.length };
  if (late.length === 0) return 0;
  change({ action: "sheets.reminded", by: manager, on: callId, callId, at: now, details }, () => {
    refuseUnless(!shortlistFrozenAt(callId), "evaluation-not-open");
    for (const evaluator of late) queueReminder(call, evaluator, now);
  });
  return late.length;
}

type Call = NonNullable<ReturnType<typeof findCall>>;
type Evaluator = ReturnType<typeof progressByEvaluator>[number];

function queueReminder(call: Call, evaluator: Evaluator, now: Date) {
  const { evaluatorId, accountId, email, name, locale, assigned, submitted } = evaluator;
  const props = {
    call: call.texts.title,
    left: assigned - submitted,
    dueAt: dueInLetters(call, now),
    timeZone: call.timeZone,
    link: `/evaluations/${call.slug}`,
  };
  queueEmail("sheets-reminder", { id: accountId ?? undefined, email, name, locale }, props, now, {
    callId: call.id,
    subjectId: evaluatorId,
    key: `sheets-reminder ${evaluatorId} ${dayOf(now, call.timeZone)}`,
  });
}

/** Whether two instants lie on one day of the zone. */
export function isSameDay(one: Date, other: Date, timeZone: string): boolean {
  return dayOf(one, timeZone) === dayOf(other, timeZone);
}

/** The day of an instant in a zone, "2020-08-15". */
export function dayOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
}
