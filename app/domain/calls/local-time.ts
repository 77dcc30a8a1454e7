import { Temporal } from "temporal-polyfill";

/** Why a clock of the zone never shows a time, or shows it more than once: names of sentences in the catalogue `problems`. */
export type TimeProblem = "date" | "zone" | "time-skipped" | "time-twice";

/** One of the two instants that somebody may have meant, what clocks show then, and how far they are from UTC ("+03:00"). */
export type Meant = { at: Date; local: string; offset: string };

type Read =
  | { at: Date; problem?: undefined; choices?: undefined }
  | { at?: undefined; problem: TimeProblem; choices?: [Meant, Meant] };

/**
 * The instant at which clocks of the zone (IANA name) show a local time such as "2020-07-17T17:00". A day alone and its
 * "24:00" are the last millisecond of that day. Where clocks change, the two instants that may be meant are the
 * `choices`: of a time shown twice both, of one never shown the minute before and the one after the gap; `meant` is the
 * one that somebody chose (ISO, UTC).
 */
export function instantIn(zone: string, local: string, meant?: string): Read {
  if (!isZone(zone)) return { problem: "zone" };
  const endedDay = /^(\d{4}-\d\d-\d\d)(?:T24:00)?$/.exec(local)?.[1];
  if (endedDay) return endOf(zone, endedDay);
  const time = parsed(local);
  if (!time) return { problem: "date" };
  const earlier = time.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = time.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.equals(later)) return { at: new Date(earlier.epochMilliseconds) };
  const twice = earlier.toPlainDateTime().equals(time);
  const choices: [Meant, Meant] = twice ? [meantBy(earlier), meantBy(later)] : aroundGap(earlier);
  const chosen = choices.find(({ at }) => at.toISOString() === meant);
  return chosen ? { at: chosen.at } : { problem: twice ? "time-twice" : "time-skipped", choices };
}

/** What clocks of the zone show at an instant, to the minute if it is a whole one: "2020-07-17T17:00"; the last moment of a day as its "T24:00". */
export function localIn(zone: string, at: Date): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const day = time.toPlainDate().toString();
  if (endOf(zone, day).at?.getTime() === at.getTime()) return `${day}T24:00`;
  return time.toPlainDateTime().toString().replace(/:00$/, "");
}

function endOf(zone: string, day: string): Read {
  try {
    const next = Temporal.PlainDate.from(day, { overflow: "reject" }).add({ days: 1 });
    return { at: new Date(next.toZonedDateTime(zone).epochMilliseconds - 1) };
  } catch {
    return { problem: "date" };
  }
}

/** The last minute before clocks go forward, and the first after it. */
function aroundGap(before: Temporal.ZonedDateTime): [Meant, Meant] {
  const after = before.getTimeZoneTransition("next")!;
  return [meantBy(after.subtract({ minutes: 1 })), meantBy(after)];
}

function meantBy(time: Temporal.ZonedDateTime): Meant {
  const local = time.toPlainDateTime().toString({ smallestUnit: "minute" });
  return { at: new Date(time.epochMilliseconds), local, offset: time.offset };
}

function parsed(local: string) {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/.test(local)) return;
  try {
    return Temporal.PlainDateTime.from(local, { overflow: "reject" });
  } catch {
    return;
  }
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone: zone }));
  } catch {
    return false;
  }
}
