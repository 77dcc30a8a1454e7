import { formatInstant } from "./dates.ts";
import type { Locale } from "./locale.ts";

/** From one instant to another, the day once if it is the same: 17 Jul 2020, 15:00 – 15:47. */
export function spanInWords(from: Date, until: Date, { locale, zone }: { locale: Locale; zone: string }) {
  const write = (at: Date, format: "date" | "short" | "time") => formatInstant(at, { locale, zone, format });
  const isOneDay = write(from, "date") === write(until, "date");
  return `${write(from, "short")} – ${write(until, isOneDay ? "time" : "short")}`;
}
