import { createInstance } from "i18next";
import bg from "#app/i18n/bg/emails.ts";
import en from "#app/i18n/en/emails.ts";
import type { Locale } from "#app/i18n/locale.ts";

type Words = typeof en;
type WithoutPlural<Key> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;
type KeyOf<Section extends keyof Words> = WithoutPlural<keyof Words[Section]> & string;

/** "confirm-email.subject"; forms of the plural are one key. */
export type EmailKey = { [Section in keyof Words]: `${Section}.${KeyOf<Section>}` }[keyof Words];
export type Translate = (key: EmailKey, values?: Record<string, string | number>) => string;

const translators: Record<Locale, Translate> = {
  en: createTranslator("en", en),
  bg: createTranslator("bg", bg),
};

/** Finds the words of e-mails in one language; throws on a missing word or value, so that no half sentence is sent. */
export function translatorFor(locale: Locale): Translate {
  return translators[locale];
}

function createTranslator(locale: Locale, words: object): Translate {
  const instance = createInstance();
  void instance.init({
    lng: locale,
    fallbackLng: false,
    ns: "emails",
    defaultNS: "emails",
    resources: { [locale]: { emails: words } },
    // React escapes; the text part and the subject are not HTML.
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => refuse(`no word for ${key} in ${locale}`),
    missingInterpolationHandler: (text, [gap]) => refuse(`no value for ${gap} in "${text}" in ${locale}`),
    initAsync: false,
  });
  // The portal's own keys are declared to i18next for its pages; these are ours.
  return instance.t as unknown as Translate;
}

function refuse(reason: string): never {
  throw new Error(reason);
}
