import type { Locale } from "#app/i18n/locale.ts";
import type { Answers, FormDefinition } from "./definition.ts";
import { questionsOf } from "./questions-of.ts";

/**
 * In which of the portal's languages most of the long answers are written, as far as the letters tell: Cyrillic is
 * Bulgarian, everything else counts as English. So routing knows who can read an application.
 */
export function languageOf(form: FormDefinition, answers: Answers): Locale {
  const texts = questionsOf(form).filter(({ type }) => type === "long-text");
  const written = texts.map(({ id }) => (typeof answers[id] === "string" ? answers[id] : "")).join(" ");
  const cyrillic = count(written, /\p{Script=Cyrillic}+/gu);
  return cyrillic > 0 && cyrillic > count(written, /\p{Script=Latin}+/gu) ? "bg" : "en";
}

/** Letters, found by the word. */
function count(text: string, words: RegExp) {
  return text.match(words)?.join("").length ?? 0;
}
