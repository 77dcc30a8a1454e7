import type { Translated } from "#app/i18n/locale.ts";
import type { Question, Section } from "./definition.ts";

/** Whether a text of the question is there in one language only. */
export function isUntranslated(question: Question): boolean {
  const { label, help } = question;
  const unit = "unit" in question ? question.unit : undefined;
  const text = "text" in question ? question.text : undefined;
  const choices = "choices" in question ? question.choices.map((choice) => choice.label) : [];
  return [label, help, unit, text, ...choices].some(isHalf);
}

export function isUntranslatedSection({ title, introduction }: Section): boolean {
  return [title, introduction].some(isHalf);
}

function isHalf(text: Translated | undefined): boolean {
  return text !== undefined && Boolean(text.en.trim()) !== Boolean(text.bg.trim());
}
