import type { Translated } from "#app/i18n/locale.ts";
import type { Called, EmailTemplate } from "./props.ts";
import type { Reader } from "./reader.ts";

// Also the marks that turn the direction of writing: with them a subject can look like what it is not.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line without control characters: what people typed becomes part of a header. */
export function subjectLine(text: string): string {
  return text.replace(unprintable, " ").trim();
}

/** The words under `subject`, which may name any text or number that the message is told. */
export function subjectOf(template: EmailTemplate, props: object, { t, text, called }: Reader): string {
  const told = Object.entries(props).map(([name, value]) => [
    name,
    isTranslated(value) ? text(value) : value,
  ]);
  const words = Object.fromEntries(told);
  // Where applicants are anonymous, evaluators are written to about a number.
  if (words.company === null) words.company = called(words as Called);
  return subjectLine(t(`${template}.subject`, { ...words, context: words.role }));
}

function isTranslated(value: unknown): value is Translated {
  return typeof value === "object" && value !== null && "en" in value;
}
