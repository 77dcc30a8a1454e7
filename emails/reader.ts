import { dateAndTime } from "#app/i18n/dates.ts";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";
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
};

export function readerOf(addressee: Addressee, note?: Translated): Reader {
  const { locale, portal } = addressee;
  const translate = translatorFor(locale);
  return {
    ...addressee,
    note: note && inLanguage(note, locale).trim(),
    t: (key, values) => translate(key, { portal: portal.name, ...values }),
    text: (text) => inLanguage(text, locale),
    instant: (iso, timeZone, precision) => dateAndTime(new Date(iso), timeZone, locale, precision),
    address: (link) => new URL(link, portal.origin).href,
  };
}
