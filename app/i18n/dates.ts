import { dateFormat } from "./formats.ts";
import type { Locale } from "./locale.ts";
import { zoneNames } from "./zones.ts";

/**
 * full: Friday 17 July 2020, 17:00 (Brussels time) · long-date: Friday 17 July 2020 · date: 17 July 2020 ·
 * short: 17 Jul 2020, 17:00 · time: 17:00. The last moment of a day is its 24:00.
 */
export type DateFormat = "full" | "long-date" | "date" | "short" | "time";

type Shown = {
  locale: Locale;
  /** IANA name, such as "Europe/Brussels". */ zone: string;
  format?: DateFormat;
};
type Parts = Record<"weekday" | "day" | "month" | "year" | "hour" | "minute" | "second", string>;

const patterns: Record<Locale, Record<DateFormat, (parts: Parts, zone: string) => string>> = {
  en: {
    full: (at, zone) =>
      at.hour === "24"
        ? `24:00 at the end of ${at.weekday} ${at.day} ${at.month} ${at.year} (${zone})`
        : `${at.weekday} ${at.day} ${at.month} ${at.year}, ${at.hour}:${at.minute} (${zone})`,
    "long-date": (at) => `${at.weekday} ${at.day} ${at.month} ${at.year}`,
    date: (at) => `${at.day} ${at.month} ${at.year}`,
    short: (at) => `${at.day} ${at.month} ${at.year}, ${at.hour}:${at.minute}`,
    time: (at) => `${at.hour}:${at.minute}`,
  },
  bg: {
    full: (at, zone) =>
      `${at.weekday}, ${at.day} ${at.month} ${at.year} г., ${at.hour}:${at.minute} ч. ${at.hour === "24" ? "в края на деня " : ""}(${zone})`,
    "long-date": (at) => `${at.weekday}, ${at.day} ${at.month} ${at.year} г.`,
    date: (at) => `${at.day} ${at.month} ${at.year} г.`,
    short: (at) => `${at.day}.${at.month}.${at.year} г., ${at.hour}:${at.minute} ч.`,
    time: (at) => `${at.hour}:${at.minute} ч.`,
  },
};

/** The full form, if need be to the second: what an e-mail or a receipt says. */
export function dateAndTime(at: Date, zone: string, locale: Locale, { seconds = false } = {}): string {
  if (!seconds) return formatInstant(at, { locale, zone });
  const parts = partsOf(new Date(Math.floor(at.getTime() / 1000) * 1000), locale, zone, "full");
  const minute = `${parts.minute}:${parts.second}`;
  return patterns[locale].full({ ...parts, minute }, zoneName(zone, locale, at));
}

/** The instant as people in that zone write it, in the reader's language. */
export function formatInstant(at: Date | string, { locale, zone, format = "full" }: Shown): string {
  const instant = new Date(at);
  return patterns[locale][format](partsOf(instant, locale, zone, format), zoneName(zone, locale, instant));
}

/** Words by Intl, their order by the patterns above: browsers and the server differ in punctuation, and so would the page. */
function partsOf(at: Date, locale: Locale, timeZone: string, format: DateFormat): Parts {
  const numeric = format === "short" && locale === "bg";
  const parts = dateFormat(locale === "en" ? "en-GB" : locale, {
    weekday: "long",
    day: "numeric",
    month: numeric ? "2-digit" : format === "short" ? "short" : "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).formatToParts(at);
  const named = Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Parts;
  return isEndOfDay(at, named) ? { ...named, hour: "24", minute: "00" } : named;
}

/** The last millisecond of a day, which is what "24:00" and a deadline without a time are kept as. */
function isEndOfDay(at: Date, { hour, minute, second }: Parts): boolean {
  return `${hour}:${minute}:${second}` === "23:59:59" && at.getTime() % 1000 === 999;
}

/** "Brussels time"; of a zone without a name of its own, its distance from UTC at that instant. */
export function zoneName(zone: string, locale: Locale, at: Date = new Date(0)): string {
  return zoneNames[zone]?.[locale] ?? offsetOf(zone, at);
}

/** Do clocks in both zones show the same at that instant? */
export function isSameClock(zone: string, other: string, at: Date | string): boolean {
  return offsetOf(zone, new Date(at)) === offsetOf(other, new Date(at));
}

function offsetOf(timeZone: string, at: Date): string {
  const parts = dateFormat("en", { timeZone, timeZoneName: "shortOffset" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")!.value.replace("GMT", "UTC");
}

/** A span of milliseconds in whole days, hours, minutes and seconds; nothing below zero. */
export function remaining(milliseconds: number) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return {
    days: Math.floor(seconds / 86_400),
    hours: Math.floor(seconds / 3600) % 24,
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  };
}
