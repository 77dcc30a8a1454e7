const day = 24 * 60 * 60 * 1000;

type Invitation = { invitedAt: Date; answerBy: Date | null; remindedAt: Date | null };

/**
 * When somebody who has not answered is reminded (UTC): five days and one day before the answer is due, a week and two
 * weeks after the invitation where none is due; never within two days after it was sent.
 */
export function reminderInstants({ invitedAt, answerBy }: Pick<Invitation, "invitedAt" | "answerBy">) {
  const sent = invitedAt.getTime();
  const planned = answerBy
    ? [answerBy.getTime() - 5 * day, answerBy.getTime() - day]
    : [sent + 7 * day, sent + 14 * day];
  return planned.filter((at) => at - sent >= 2 * day).map((at) => new Date(at));
}

/**
 * Whether a reminder is due at `now`: of several that were slept through only the last, and none within a day after
 * another.
 */
export function isReminderDue(invitation: Invitation, now: Date): boolean {
  const { remindedAt } = invitation;
  const due = reminderInstants(invitation).findLast((at) => at <= now);
  if (!due) return false;
  return !remindedAt || (remindedAt < due && now.getTime() - remindedAt.getTime() >= day);
}
