import type { Locale } from "./locale.ts";

/** What applications in Europe are written in, and what evaluators may read; ISO 639. */
const codes =
  "ar bg bs ca cs da de el en es et fi fr ga hr hu is it lb lt lv mk mt nl no pl pt ro ru sk sl sq sr sv tr uk".split(
    " ",
  );

/** The language's name in the reader's language. */
export function languageName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(code)!;
}

/** For a list to choose from, in the order of the reader's alphabet; to be made by the server, because browsers name some otherwise. */
export function languagesByName(locale: Locale) {
  const named = codes.map((value) => ({ value, label: languageName(value, locale) }));
  return named.sort((one, other) => one.label.localeCompare(other.label, locale));
}
