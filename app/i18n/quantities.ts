import { formatInstant } from "./dates.ts";
import { numberFormat } from "./formats.ts";
import type { Locale } from "./locale.ts";

/** A sum as somebody typed it, with its currency (ISO 4217), as readers of the language write it; what is no number stays as typed. */
export function sumInWords(typed: string, currency: string, locale: Locale): string {
  const digits = typed.replace(/\s/g, "").replace(",", ".");
  if (!isDecimal(digits)) return `${typed} ${currency}`;
  // The digits themselves: a number would lose those beyond the fifteenth.
  return numberFormat(locale === "en" ? "en-GB" : locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits.includes(".") ? 2 : 0,
    maximumFractionDigits: 20,
  }).format(digits);
}

function isDecimal(digits: string): digits is `${number}` {
  return /^[+-]?\d+(\.\d+)?$/.test(digits);
}

/** As readers of the language write it; four digits stay together, because many are years. */
export function numberInWords(number: number, locale: Locale): string {
  const options = { useGrouping: "min2", maximumFractionDigits: 20 } as const;
  return numberFormat(locale === "en" ? "en-GB" : locale, options).format(number);
}

/** "2020-07-17" as "17 July 2020"; what is no day stays as it is. */
export function dayInWords(day: string, locale: Locale): string {
  const at = new Date(`${day}T00:00:00Z`);
  // 30 February would become 1 March.
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${day}T`);
  if (!isDay) return day;
  return formatInstant(at, { locale, zone: "UTC", format: "date" });
}
