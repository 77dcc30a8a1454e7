import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { askedKey, countUndeclared, evaluatorsToAsk } from "#db/queries/declarations.ts";
import { findEvaluatorById } from "#db/queries/evaluators.ts";

/** What one tick looks for; the next one goes on. */
const most = 500;

/** Evaluators who are to be asked at `now`. */
export const whoIsToDeclare = (now: Date) => evaluatorsToAsk(now, most);

/**
 * Asks by a letter who is still to declare conflicts, once eligible applications are on the list: evaluators who never
 * did, and those who did before some of them came. Once for each declaration; a line on each call's record. Returns how
 * many are told.
 */
export function askToDeclareWhenDue(now: Date, due = whoIsToDeclare(now)): number {
  for (const [callId, some] of Map.groupBy(due, ({ call }) => call.id)) {
    const details = { count: some.length };
    change({ action: "evaluators.asked-to-declare", by: null, on: callId, callId, at: now, details }, () => {
      for (const one of some) ask(one, now);
    });
  }
  return due.length;
}

function ask({ evaluator, call }: ReturnType<typeof evaluatorsToAsk>[number], now: Date) {
  const { id, accountId, name, email, locale, conflictsDeclaredAt } = evaluator;
  const props = {
    call: call.texts.title,
    count: countUndeclared(id),
    again: conflictsDeclaredAt !== null,
    anonymous: isAnonymous(call) || undefined,
    link: `/evaluations/${call.slug}/conflicts`,
  };
  const about = { callId: call.id, subjectId: id, key: askedKey(id, conflictsDeclaredAt) };
  queueEmail("declare-conflicts", { id: accountId ?? undefined, name, email, locale }, props, now, about);
}

/** Whether it still makes sense to ask: between queueing and sending they may have declared, or left. */
export function isStillToDeclare(evaluatorId: string): boolean {
  return findEvaluatorById(evaluatorId)?.status === "accepted" && countUndeclared(evaluatorId) > 0;
}
