import { Temporal } from "temporal-polyfill";
import type { Dates } from "./dates.ts";

/** What comes after the deadline, moved as far as the deadline moves by the clocks of the call's zone: 17:00 stays 17:00. */
export function laterDatesShifted(
  call: Omit<Dates, "opensAt"> & { timeZone: string },
  until: Date,
): Pick<Dates, "evaluationDueAt" | "resultsAt" | "answerBy"> {
  const clock = (at: Date) => inZone(at, call.timeZone).toPlainDateTime();
  const moved = clock(call.closesAt).until(clock(until));
  const shift = (at: Date) => new Date(clock(at).add(moved).toZonedDateTime(call.timeZone).epochMilliseconds);
  return {
    evaluationDueAt: shift(call.evaluationDueAt),
    resultsAt: shift(call.resultsAt),
    answerBy: shift(call.answerBy),
  };
}

type Span = { months?: number; days?: number; hours?: number };

/**
 * So much later than an instant; months (to the last day of a shorter one) and days by the calendar of the zone, hours as
 * they pass.
 */
export function laterBy(zone: string, at: Date, { months = 0, days = 0, hours = 0 }: Span) {
  return new Date(inZone(at, zone).add({ months, days }).add({ hours }).epochMilliseconds);
}

function inZone(at: Date, zone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
