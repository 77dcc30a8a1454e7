import { formatInstant, isSameClock } from "#app/i18n/dates.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { Say } from "./say.ts";

/** Says in the line below an instant (time.tsx) what the reader's own clock shows then; only the browser knows where the reader is. */
export function sayOwnTime(line: HTMLElement, locale: Locale, say: Say) {
  const { at = "", zone = "" } = line.dataset;
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const time = formatInstant(at, { locale, zone: own, format: "short" });
  line.textContent = isSameClock(zone, own, at) ? say("yourTimeToo") : say("yourTime", { time });
  line.style.visibility = "visible";
}
