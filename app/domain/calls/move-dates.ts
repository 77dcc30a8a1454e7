import { Temporal } from "temporal-polyfill";
import { dateNames, type Dates } from "./dates.ts";

const leastDaysAhead = 14;

/** All dates of a call so many days later, at the same time on the clocks of its zone; in whole weeks weekdays stay. A time that clocks then skip comes as much later. */
export function moveDates(dates: Dates, zone: string, days: number): Dates {
  const shifted = dateNames.map((name) => [name, later(dates[name], zone, days)] as const);
  return Object.fromEntries(shifted) as Dates;
}

function later(at: Date, zone: string, days: number): Date {
  const ended = (at.getTime() + 1) % 60_000 === 0;
  // The last millisecond of a day stays it, also where that day is longer or shorter.
  const moved = inZone(new Date(at.getTime() + (ended ? 1 : 0)), zone).add({ days });
  return new Date(moved.epochMilliseconds - (ended ? 1 : 0));
}

/** In how many days of the zone's calendar the call would open on `day` ("2030-05-15"). */
export function daysUntil(day: string, { opensAt }: Pick<Dates, "opensAt">, zone: string): number {
  return inZone(opensAt, zone).toPlainDate().until(Temporal.PlainDate.from(day)).days;
}

/** The fewest whole weeks by which a call has to move so that it opens two weeks after `now` or later; none if it does. */
export function weeksAhead({ opensAt }: Pick<Dates, "opensAt">, zone: string, now: Date): number {
  const least = inZone(now, zone).toPlainDate().add({ days: leastDaysAhead });
  const days = inZone(opensAt, zone).toPlainDate().until(least).days;
  return Math.max(0, Math.ceil(days / 7));
}

function inZone(at: Date, zone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}
