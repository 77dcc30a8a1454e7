import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { samples } from "#db/schema/samples.ts";
import { type Part, partsOf } from "../parts.ts";

type Sample = Pick<typeof samples.$inferSelect, "form" | "answers">;

/** A sample as evaluators read it, by criterion; what its managers left out is not there. */
export function partsOfSample(
  { form, answers }: Sample,
  criteria: { id: string; title: string }[],
  locale: Locale,
): Part[] {
  const sections = showAnswers(form, answers, locale, "evaluators").map((section) => ({
    ...section,
    answers: section.answers.filter(({ kind }) => kind !== "none"),
  }));
  return partsOf(sections, criteria);
}
