import bg from "#app/i18n/bg/emails.ts";
import en from "#app/i18n/en/emails.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { LetterTemplate } from "./letter.ts";

const words = { en, bg };

/** The subject with which a letter will arrive, in the reader's language. */
export function subjectOf(
  template: LetterTemplate,
  told: { company: string; call: string; number: string },
  locale: Locale,
): string {
  const subject: string = words[locale][template].subject;
  return subject.replace(/\{\{(\w+)\}\}/g, (_all, name: keyof typeof told) => told[name]);
}
