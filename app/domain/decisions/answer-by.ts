const leastDays = 7;

/** Until when a finalist who is told at `now` answers: the call's date, but never less than seven days (UTC instants). */
export function answerByFor({ answerBy }: { answerBy: Date }, now: Date): Date {
  return new Date(Math.max(answerBy.getTime(), now.getTime() + leastDays * 24 * 60 * 60 * 1000));
}
