import type { Locale } from "./locale.ts";

// Intl names zones after countries or by their offset; people of a call say "Brussels time".
const bulgarianZones: Record<string, string> = {
  "Europe/Athens": "атинско време",
  "Europe/Berlin": "берлинско време",
  "Europe/Brussels": "брюкселско време",
  "Europe/London": "лондонско време",
  "Europe/Lisbon": "лисабонско време",
  "Europe/Madrid": "мадридско време",
  "Europe/Oslo": "време в Осло",
  "Europe/Paris": "парижко време",
  "Europe/Rome": "римско време",
  "Europe/Sofia": "софийско време",
  "Europe/Vienna": "виенско време",
  "Europe/Warsaw": "варшавско време",
};

/** "Brussels time", "брюкселско време", from an IANA zone. */
export function zoneName(timeZone: string, locale: Locale): string {
  if (timeZone === "UTC") return "UTC";
  if (locale === "bg") return bulgarianZones[timeZone] ?? `часова зона ${timeZone}`;
  return `${timeZone.split("/").at(-1)!.replaceAll("_", " ")} time`;
}

/** An instant with weekday, 24-hour clock and the name of the zone: "Friday 17 July 2020, 17:00 (Brussels time)". */
export function dateAndTime(
  instant: Date,
  timeZone: string,
  locale: Locale,
  { seconds = false } = {},
): string {
  const time = timeOfDay(instant, timeZone, seconds);
  const clock = locale === "bg" ? `${time} ч.` : time;
  return `${weekdayAndDate(instant, timeZone, locale)}, ${clock} (${zoneName(timeZone, locale)})`;
}

/** "Friday 17 July 2020", "петък, 17 юли 2020 г." */
export function weekdayAndDate(instant: Date, timeZone: string, locale: Locale): string {
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: "long" }).format(instant);
  const date = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    timeZone,
    dateStyle: "long",
  }).format(instant);
  return locale === "bg" ? `${weekday}, ${date}` : `${weekday} ${date}`;
}

function timeOfDay(instant: Date, timeZone: string, seconds: boolean) {
  const second = seconds ? "2-digit" : undefined;
  return new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", second }).format(
    instant,
  );
}
