import bg from "#app/i18n/bg/emails.ts";
import en from "#app/i18n/en/emails.ts";
import { type Locale, locales, type Translated } from "#app/i18n/locale.ts";
import type { OwnTexts } from "#emails/props.ts";
import type { CallEmail } from "./call-emails.ts";
import { datesToKeep, placeholdersOf } from "./placeholders.ts";

/** A piece of a message: its name in the catalogue, what the portal writes, and what its words can name. */
export type Piece = { name: string; original: Translated; placeholders: string[] };

const words: Record<Locale, Record<CallEmail, object>> = { en, bg };
const placeholder = /\{\{\s*([\w-]+)\s*\}\}/g;

/** The pieces of a message that a programme can write itself, in the order in which the catalogue has them. */
export function piecesOf(template: CallEmail): Piece[] {
  const [english, bulgarian] = [words.en[template], words.bg[template]] as Record<string, string>[];
  return Object.keys(english).map((name) => {
    const original = { en: english[name], bg: bulgarian[name] };
    const own = locales.flatMap((locale) => namesIn(original[locale]));
    return { name, original, placeholders: [...new Set([...placeholdersOf(template), ...own, "portal"])] };
  });
}

/** The names in braces: `call` of "{{call}}". */
export function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name))];
}

/** What in a text is meant as a placeholder and is none that the piece knows; with its braces, as it was typed. */
export function strangersIn(text: string, { placeholders }: Piece): string[] {
  const unknown = namesIn(text).filter((name) => !placeholders.includes(name));
  const torn = /\{\{?[^{}]*\}?\}?|\}+/.exec(text.replace(placeholder, ""))?.[0];
  return [...unknown.map((name) => `{{${name}}}`), ...(torn ? [torn] : [])];
}

/** What is kept of what was typed: only what differs from the portal's own words. */
export function ownTextsIn(template: CallEmail, typed: Record<string, Translated>): OwnTexts {
  const kept = piecesOf(template).map(({ name, original }) => {
    const differing = locales.flatMap((locale) => {
      const text = (typed[name]?.[locale] ?? "").replace(/\s+/g, " ").trim();
      return text && text !== original[locale] ? [[locale, text]] : [];
    });
    return [name, Object.fromEntries(differing)] as const;
  });
  return Object.fromEntries(kept.filter(([, texts]) => Object.keys(texts).length > 0));
}

export type TextWarning =
  /** The readers of that language get the portal's words. */
  | { problem: "one-language"; piece: string; locale: Locale }
  /** A date that the portal's words name. */
  | { problem: "date-missing"; piece: string; locale: Locale; name: string };

/** What can be meant, and should be looked at: words in one language only, and a date that is no longer named. */
export function warningsOn(template: CallEmail, texts: OwnTexts): TextWarning[] {
  return piecesOf(template)
    .filter(({ name }) => texts[name])
    .flatMap((piece) => locales.flatMap((locale) => warningsIn(piece, locale, texts[piece.name][locale])));
}

function warningsIn(
  { name: piece, original }: Piece,
  locale: Locale,
  own: string | undefined,
): TextWarning[] {
  if (!own) return [{ problem: "one-language", piece, locale }];
  return namesIn(original[locale])
    .filter((name) => datesToKeep.includes(name) && !namesIn(own).includes(name))
    .map((name) => ({ problem: "date-missing", piece, locale, name }));
}
