import bg from "#app/i18n/bg/emails.ts";
import en from "#app/i18n/en/emails.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { OwnTexts } from "#emails/props.ts";
import type { LetterTemplate } from "./letter.ts";

const words = { en, bg };

/** The subject with which a letter will arrive, in the reader's language; `own` is what the programme wrote in the letter. */
export function subjectOf(
  template: LetterTemplate,
  told: { company: string; call: string; number: string },
  locale: Locale,
  own?: OwnTexts,
): string {
  const subject: string = own?.subject?.[locale] ?? words[locale][template].subject;
  return subject.replace(/\{\{(\w+)\}\}/g, (braces, name: keyof typeof told) => told[name] ?? braces);
}
