import type { Locale } from "./locale.ts";

const names = new Map<Locale, Intl.DisplayNames>();

/** The country's name in the reader's language; `code` is ISO 3166. */
export function countryName(code: string, locale: Locale): string {
  if (!names.has(locale))
    names.set(locale, new Intl.DisplayNames(locale, { type: "region", fallback: "code" }));
  return /^[A-Z]{2}$/.test(code) ? names.get(locale)!.of(code)! : code;
}

/** For a list to choose from, in the order of the reader's alphabet; to be made by the server, because browsers name some otherwise. */
export function countriesByName(codes: string[], locale: Locale) {
  const named = codes.map((value) => ({ value, label: countryName(value, locale) }));
  return named.sort((one, other) => one.label.localeCompare(other.label, locale));
}
