import { dateAndTime } from "#app/i18n/dates.ts";
import { inLanguage, type Locale, type Translated } from "#app/i18n/locale.ts";
import { ownWords } from "./own-texts.ts";
import type { Called, EmailTemplate, Noted, OwnTexts } from "./props.ts";
import { translatorFor, type Translate } from "./translate.ts";
import { wordsOf } from "./words.ts";

/** The portal that writes: where it is, what it is called, and the address of the person who reads replies, if there is one. */
export type Portal = { origin: string; name: string; replyTo?: string | null };

export type Addressee = {
  locale: Locale;
  recipientName: string;
  portal: Portal;
  /** Where its copy stands in the portal, for who has an account: a path. */
  copy?: string;
  /** In a copy: its link was forgotten when it was sent, or is not for whoever looks. */
  links?: "forgotten" | "hidden";
};

/** Puts what a message is told into the words of the person who reads it. */
export type Reader = Addressee & {
  /** What the programme adds to this message. */
  note?: string;
  /** Sent only to look at it. */
  isTest?: boolean;
  /** Knows {{portal}}. */
  t: Translate;
  text: (text: Translated) => string;
  instant: (iso: string, timeZone: string, precision?: { seconds?: boolean }) => string;
  address: (link: string) => string;
  /** What evaluators call an application. */
  called: (application: Called) => string;
};

/** The reader of one message: `told` is what the message says, with what the programme wrote for it. */
export function readerOf(addressee: Addressee, template: EmailTemplate, told: Noted): Reader {
  const { locale, portal } = addressee;
  const { programmeNote: note, ownTexts } = told;
  const translate = translatorFor(locale);
  const plain: Translate = (key, values) => translate(key, { portal: portal.name, ...values });
  const reader = {
    ...addressee,
    note: note && inLanguage(note, locale).trim(),
    isTest: told.isTest,
    t: plain,
    called: ({ company, number }: Called) => company ?? plain("letter.application", { number }),
    text: (text: Translated) => inLanguage(text, locale),
    instant: (iso: string, timeZone: string, precision?: { seconds?: boolean }) =>
      dateAndTime(new Date(iso), timeZone, locale, precision),
    address: (link: string) => new URL(link, portal.origin).href,
  };
  return ownTexts ? { ...reader, t: withOwnWords(reader, template, { ...told, ownTexts }) } : reader;
}

type Own = Noted & { ownTexts: OwnTexts };

/** The words of a message, its programme's where it wrote any. */
function withOwnWords(reader: Reader, template: EmailTemplate, told: Own): Translate {
  const { locale, portal, t } = reader;
  const known = { portal: portal.name, ...wordsOf(told, reader) };
  return (key, values) => {
    const [section, piece] = key.split(".");
    const own =
      section === template && ownWords(told.ownTexts, { piece, locale, values: { ...known, ...values } });
    return own || t(key, values);
  };
}
