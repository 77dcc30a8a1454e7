import { laterBy } from "#app/domain/calls/later-dates.ts";
import { instantIn, localIn } from "#app/domain/calls/local-time.ts";

const leastDays = 7;

/** The earliest instant (UTC) until which somebody asked at `now` may be given time: a week later on clocks of the zone. */
export function earliestUntil(zone: string, now: Date): Date {
  return laterBy(zone, now, { days: leastDays });
}

/** The first day ("2020-08-08") whose end is not too early. */
export function firstDay(zone: string, now: Date): string {
  return dayOf(zone, earliestUntil(zone, now));
}

/** The day on which an instant lies on clocks of the zone. */
export function dayOf(zone: string, at: Date): string {
  return localIn(zone, at).slice(0, 10);
}

/** The last instant (UTC) of a day on clocks of the zone; undefined for what is no day. */
export function endOfDay(zone: string, day: string): Date | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? instantIn(zone, day).at : undefined;
}
