import { displayNames } from "./formats.ts";
import { locales, type Locale } from "./locale.ts";

/** The language's name in the reader's language; `code` is ISO 639. */
export function languageName(code: string, locale: Locale): string {
  return displayNames(locale, { type: "language", fallback: "code" }).of(code)!;
}

/** The languages that applications may be written in, for a list to choose from. */
export function languagesToRead(locale: Locale) {
  return locales.map((value) => ({ value, label: capital(languageName(value, locale), locale) }));
}

function capital(name: string, locale: Locale) {
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
