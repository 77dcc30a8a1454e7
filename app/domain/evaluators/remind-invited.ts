import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluatorById, updateEvaluator } from "#db/queries/evaluators.ts";
import { insertInvitationLink, unansweredInvitations } from "#db/queries/invitations.ts";
import { dayIn } from "./invitation-input.ts";
import type { InvitationLink } from "./invite.ts";
import { sendReminder } from "./letter.ts";
import { isReminderDue } from "./reminder-instants.ts";

type Unanswered = ReturnType<typeof unansweredInvitations>[number];
type MakeLink = () => InvitationLink;

/**
 * Reminds everybody who was invited to the call and can still answer, at most once on one day of its zone; returns how
 * many are told. Each gets a link of their own, and earlier ones go on working. Refused once the results are out
 * (`already-released`).
 */
export function remindInvited({ callId, manager }: ManagedCall, makeLink: MakeLink, now: Date): number {
  const waiting = unansweredInvitations(now, callId).filter((one) => !wasRemindedToday(one, now));
  if (waiting.length === 0) return 0;
  const details = { count: waiting.length };
  change({ action: "evaluators.reminded", by: manager, on: callId, callId, at: now, details }, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    for (const one of waiting) remind(one, makeLink(), now);
  });
  return waiting.length;
}

/** Whom, in all calls, a reminder is due for at `now`. */
export function invitedDue(now: Date): Unanswered[] {
  return unansweredInvitations(now).filter(
    (one) => isReminderDue(one.evaluator, now) && !wasRemindedToday(one, now),
  );
}

/** The same by itself, for whom it is due: a line on each call's record. */
export function remindInvitedWhenDue(makeLink: MakeLink, now: Date, due = invitedDue(now)): number {
  for (const [callId, some] of Map.groupBy(due, ({ evaluator }) => evaluator.callId)) {
    const details = { count: some.length };
    change({ action: "evaluators.reminded", by: null, on: callId, callId, at: now, details }, () => {
      // Several may have been found at once: some of them answer before it is their turn.
      for (const one of some) if (isUnanswered(one.evaluator.id)) remind(one, makeLink(), now);
    });
  }
  return due.length;
}

function remind({ evaluator, timeZone }: Unanswered, { token, tokenHash }: InvitationLink, now: Date) {
  insertInvitationLink(tokenHash, evaluator.id);
  updateEvaluator(evaluator.id, { remindedAt: now });
  sendReminder(evaluator, token, `evaluator-reminder ${evaluator.id} ${dayIn(timeZone, now)}`, now);
}

function wasRemindedToday({ evaluator: { remindedAt }, timeZone }: Unanswered, now: Date): boolean {
  return remindedAt !== null && dayIn(timeZone, remindedAt) === dayIn(timeZone, now);
}

/**
 * Whether it still makes sense to write to somebody about an invitation: between queueing and sending they may have
 * answered.
 */
export function isUnanswered(evaluatorId: string): boolean {
  return findEvaluatorById(evaluatorId)?.status === "invited";
}
