import type { EmailTemplate } from "./props.ts";
import type { Reader } from "./reader.ts";
import { wordsOf } from "./words.ts";

// Also the marks that turn the direction of writing: with them a subject can look like what it is not.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line without control characters: what people typed becomes part of a header. */
export function subjectLine(text: string): string {
  return text.replace(unprintable, " ").trim();
}

/** The words under `subject`, which may name any text or number that the message is told. */
export function subjectOf(template: EmailTemplate, props: object, reader: Reader): string {
  const words = wordsOf(props, reader);
  const subject = subjectLine(reader.t(`${template}.subject`, { ...words, context: words.role }));
  return reader.isTest ? reader.t("letter.test", { subject }) : subject;
}
