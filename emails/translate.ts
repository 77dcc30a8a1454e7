import bg from "#app/i18n/bg/emails.ts";
import { compiledWhenAsked } from "#app/i18n/compile-words.ts";
import en from "#app/i18n/en/emails.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { createTranslator } from "#app/i18n/translate.ts";

type Words = typeof en;
type WithoutPlural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
type KeyOf<Section extends keyof Words> = WithoutPlural<keyof Words[Section]> & string;

/** "confirm-email.subject"; forms of the plural are one key. */
export type EmailKey = { [Section in keyof Words]: `${Section}.${KeyOf<Section>}` }[keyof Words];
export type Translate = (key: EmailKey, values?: Record<string, string | number>) => string;

const translators: Record<Locale, Translate> = {
  en: translatorOf("en", en),
  bg: translatorOf("bg", bg),
};

/** Finds the words of e-mails in one language; throws on a missing word or value, so that no half sentence is sent. */
export function translatorFor(locale: Locale): Translate {
  return translators[locale];
}

function translatorOf(locale: Locale, words: object): Translate {
  const missing = {
    word: (key: string) => refuse(`no word for ${key} in ${locale}`),
    value: (gap: string, _values: object, key: string) =>
      refuse(`no value for {{${gap}}} in ${key} in ${locale}`),
  };
  const translator = createTranslator(locale, compiledWhenAsked({ emails: words }), missing);
  // No page knows this namespace.
  return translator.from("emails" as never).t as Translate;
}

function refuse(reason: string): never {
  throw new Error(reason);
}
