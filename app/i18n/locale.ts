/** The languages of the portal, equals; the first is what a visitor gets whose browser names neither. */
export const locales = ["en", "bg"] as const;
export type Locale = (typeof locales)[number];

/** Each named in itself, so that whoever reads it finds it. */
export const languageNames: Record<Locale, string> = { en: "English", bg: "Български" };

/** A text that people of the programme wrote in each language. */
export type Translated = Record<Locale, string>;

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale);
}

/** The text in the reader's language, or in the other one while it has no translation. */
export function inLanguage(text: Translated, locale: Locale): string {
  return text[locale] || locales.map((other) => text[other]).find(Boolean) || "";
}
