import type { Locale } from "./locale.ts";

const names = new Map<Locale, Intl.DisplayNames>();

/** The country's name in the reader's language; `code` is ISO 3166. */
export function countryName(code: string, locale: Locale): string {
  if (!names.has(locale)) names.set(locale, new Intl.DisplayNames(locale, { type: "region", fallback: "code" }));
  return /^[A-Z]{2}$/.test(code) ? names.get(locale)!.of(code)! : code;
}
