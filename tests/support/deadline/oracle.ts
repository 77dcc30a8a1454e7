import type { Arrival, Event, Story } from "./story.ts";

const quarterOfAnHour = 15 * 60_000;

/**
 * What must be, in whole milliseconds and written down from the rules alone: the last instant that counts is the latest
 * of all deadlines that were given before, and the seconds of grace. An upload counts by its beginning if that was in
 * time and it ended within a quarter of an hour after.
 */
export function mustCount(
  { at, upload }: Arrival,
  {
    opens,
    closes,
    given,
    graceSeconds,
  }: { opens: number; closes: number; given: Event[] } & Pick<Story, "graceSeconds">,
): boolean {
  const deadlines = [closes, ...given.map(({ until }) => until)];
  const last = Math.max(...deadlines) + graceSeconds * 1000;
  if (at < opens) return false;
  if (at <= last) return true;
  return (
    upload !== undefined && upload.begun >= opens && upload.begun <= last && at <= last + quarterOfAnHour
  );
}

/** What clocks of the zone show at an instant, by the browser's own tables. */
export function clockIn(zone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)!.value;
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}:${part("second")}`;
}
