import type { Locale } from "#app/i18n/locale.ts";
import type { OwnTexts } from "./props.ts";

type Values = Record<string, unknown>;
type Asked = { piece: string; locale: Locale; values: Values };

const placeholder = /\{\{\s*([\w-]+)\s*\}\}/g;

/** The names that a text puts in braces: {{company}}, {{closesAt}}. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, name]) => name))];
}

/**
 * What the programme wrote in place of a piece of the message, with its placeholders filled in; undefined where it wrote
 * nothing in this language, or names what this letter does not have, so that no half sentence is sent.
 */
export function ownWords(texts: OwnTexts, { piece, locale, values }: Asked): string | undefined {
  const text = texts[pieceFor(texts, { piece, locale, values })]?.[locale]?.trim();
  if (!text || placeholdersIn(text).some((name) => !isWord(values[name]))) return;
  // In one go, so that a value that looks like a placeholder stays as it is.
  return text.replace(placeholder, (_, name: string) => String(values[name]));
}

/** A piece that counts something has a form for each number, as in the catalogues. */
function pieceFor(texts: OwnTexts, { piece, locale, values }: Asked): string {
  if (piece in texts || typeof values.count !== "number") return piece;
  return `${piece}_${new Intl.PluralRules(locale).select(values.count)}`;
}

function isWord(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && value !== "");
}
