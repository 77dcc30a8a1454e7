import { Temporal } from "temporal-polyfill";

/** Why a clock of the zone never shows a time, or shows it more than once: names of sentences in the catalogue `problems`. */
export type TimeProblem = "date" | "zone" | "time-skipped" | "time-twice";

/** The instant at which clocks of the zone (IANA name) show a local time such as "2020-07-17T17:00". */
export function instantIn(
  zone: string,
  local: string,
): { at: Date; problem?: undefined } | { at?: undefined; problem: TimeProblem } {
  if (!isZone(zone)) return { problem: "zone" };
  const time = parsed(local);
  if (!time) return { problem: "date" };
  const earlier = time.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = time.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds)
    return { at: new Date(earlier.epochMilliseconds) };
  return { problem: earlier.toPlainDateTime().equals(time) ? "time-twice" : "time-skipped" };
}

/** What clocks of the zone show at an instant, to the minute if it is a whole one: "2020-07-17T17:00". */
export function localIn(zone: string, at: Date): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return time.toPlainDateTime().toString().replace(/:00$/, "");
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
