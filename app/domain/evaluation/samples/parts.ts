import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import { showAnswers } from "#app/domain/calls/form/show-answers.ts";
import type { Locale } from "#app/i18n/locale.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { samples } from "#db/schema/samples.ts";
import { type Part, partsOf } from "../parts.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Sample = Pick<typeof samples.$inferSelect, "form" | "answers">;

/**
 * A sample as evaluators read it, by criterion: the questions that real applications show them. What its managers left out
 * is not there.
 */
export function partsOfSample(
  call: Pick<Call, "evaluation">,
  { form, answers }: Sample,
  criteria: { id: string; title: string }[],
  locale: Locale,
): Part[] {
  const reader = isAnonymous(call) ? "nameless" : "evaluators";
  const sections = showAnswers(form, answers, locale, reader).map((section) => ({
    ...section,
    answers: section.answers.filter(({ kind }) => kind !== "none"),
  }));
  return partsOf(sections, criteria);
}
