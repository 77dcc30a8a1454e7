import { dateAndTime } from "#app/i18n/dates.ts";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";
import type { Called } from "./props.ts";
import { translatorFor, type Translate } from "./translate.ts";

/** The portal that writes: where it is, what it is called, and the address of the person who reads replies, if there is one. */
export type Portal = { origin: string; name: string; replyTo?: string | null };

export type Addressee = { locale: Locale; recipientName: string; portal: Portal };

/** Puts what a message is told into the words of the person who reads it. */
export type Reader = Addressee & {
  /** What the programme adds to this message. */
  note?: string;
  /** Knows {{portal}}. */
  t: Translate;
  text: (text: Translated) => string;
  instant: (iso: string, timeZone: string, precision?: { seconds?: boolean }) => string;
  address: (link: string) => string;
  /** What evaluators call an application. */
  called: (application: Called) => string;
};

export function readerOf(addressee: Addressee, note?: Translated): Reader {
  const { locale, portal } = addressee;
  const translate = translatorFor(locale);
  const t: Translate = (key, values) => translate(key, { portal: portal.name, ...values });
  return {
    ...addressee,
    note: note && inLanguage(note, locale).trim(),
    t,
    called: ({ company, number }) => company ?? t("letter.application", { number }),
    text: (text) => inLanguage(text, locale),
    instant: (iso, timeZone, precision) => dateAndTime(new Date(iso), timeZone, locale, precision),
    address: (link) => new URL(link, portal.origin).href,
  };
}
