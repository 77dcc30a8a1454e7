import { type Retention, type RetentionPurpose, retentionPurposes } from "#app/domain/calls/retention.ts";
import { laterBy } from "#app/domain/calls/later-dates.ts";
import { dueAt, type RetentionDates } from "#app/domain/calls/retention-date.ts";

export type Term = RetentionDates & { retentionConfirmedAt: Date | null; retention: Retention };

/** What keeps the data of a purpose for now, in the order in which it is asked; `erasing`: nothing does. */
export type RetentionState = "unconfirmed" | "held" | "not-due" | "to-warn" | "warned" | "erasing";
type Known = { warnedAt: Date | undefined; held: boolean };

/** How a purpose of a call stands at `now`, and from when on it may be erased as far as that is known. */
export function stateOf(purpose: RetentionPurpose, term: Term, { warnedAt, held }: Known, now: Date) {
  const due = dueAt(purpose, term);
  const heard = warnedAt && laterBy(term.timeZone, warnedAt, { days: term.retention.warnDays });
  const from = heard && heard > due ? heard : due;
  return { due, from, state: state() };

  function state(): RetentionState {
    if (!term.retentionConfirmedAt) return "unconfirmed";
    if (held) return "held";
    if (heard && from <= now) return "erasing";
    if (warnedAt) return "warned";
    return isToWarn(due, term, now) ? "to-warn" : "not-due";
  }
}

function isToWarn(due: Date, { timeZone, retention }: Term, now: Date): boolean {
  return now >= laterBy(timeZone, due, { days: -retention.warnDays });
}

/** Letters of before this instant: who has just been written to still waits for them. */
export function writtenBefore(now: Date): Date {
  return new Date(now.getTime() - 30 * 24 * 60 * 60 * 1000);
}

/** Of a call, each purpose with how it stands. */
export function statesOf(
  term: Term,
  warnings: { purpose: RetentionPurpose; at: Date }[],
  held: boolean,
  now: Date,
) {
  return retentionPurposes.map((purpose) => {
    const warnedAt = warnings.find((one) => one.purpose === purpose)?.at;
    return { purpose, warnedAt, ...stateOf(purpose, term, { warnedAt, held }, now) };
  });
}
