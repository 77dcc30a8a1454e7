import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluatorById } from "#db/queries/evaluators.ts";
import { evaluatorsAtWork, evaluatorsToThank, thanksKey, workOf } from "#db/queries/thanks.ts";
import { finalBefore } from "./undoable.ts";

/** In milliseconds: nobody is thanked for work of longer ago, as when the portal stood still or learned to thank. */
const longAgo = 60 * 24 * 60 * 60_000;

/**
 * Thanks by a letter, once in a call, whoever has submitted all that they were given, or some of it when the evaluation
 * closed; not before the last sheet can no longer be taken back at once. A line on each call's record. Looks `among` some
 * of them, so that it can be done in pieces. Returns how many.
 */
export function thankEvaluatorsWhenDone(now: Date, among = evaluatorsAtWork()): number {
  const times = { after: new Date(now.getTime() - longAgo), before: finalBefore(now) };
  const due = evaluatorsToThank(among, times);
  for (const [callId, some] of Map.groupBy(due, ({ call }) => call.id)) {
    const details = { count: some.length };
    change({ action: "evaluators.thanked", by: null, on: callId, callId, at: now, details }, () => {
      for (const one of some) thank(one, now);
    });
  }
  return due.length;
}

/** Whether it still makes sense to thank: meanwhile they may have got more, taken a sheet back, or left; or the results are out. */
export function isStillDone(evaluatorId: string): boolean {
  const evaluator = findEvaluatorById(evaluatorId);
  if (evaluator?.status !== "accepted" || findCall(evaluator.callId)!.resultsReleasedAt) return false;
  const { submitted, open } = workOf(evaluatorId);
  return submitted > 0 && open === 0;
}

type Done = ReturnType<typeof evaluatorsToThank>[number];

function thank({ evaluatorId, accountId: id, call, ...person }: Done, now: Date) {
  const { submitted, missing } = workOf(evaluatorId);
  const props = {
    call: call.texts.title,
    count: submitted,
    closed: missing,
    // A day that has passed would be no promise.
    resultsAt: now < call.resultsAt ? call.resultsAt.toISOString() : undefined,
    timeZone: call.timeZone,
    link: `/evaluations/${call.slug}`,
  };
  const about = { callId: call.id, subjectId: evaluatorId, key: thanksKey(evaluatorId) };
  queueEmail("evaluation-done", { id, ...person }, props, now, about);
}
