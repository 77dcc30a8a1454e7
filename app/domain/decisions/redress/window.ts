type Call = { redressDays: number; resultsReleasedAt: Date | null };

const day = 24 * 60 * 60 * 1000;

/** Until when redress can be asked for (UTC; that instant still counts); undefined where the call has none or nothing is released. */
export function redressUntil({ redressDays, resultsReleasedAt }: Call): Date | undefined {
  if (redressDays === 0 || !resultsReleasedAt) return;
  return new Date(resultsReleasedAt.getTime() + redressDays * day);
}

/** By when a request that came at an instant (UTC) is answered, as the call promised. */
export function redressAnswerBy({ redressAnswerDays }: { redressAnswerDays: number }, askedAt: Date): Date {
  return new Date(askedAt.getTime() + redressAnswerDays * day);
}
