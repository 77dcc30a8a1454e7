import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { problemsOf } from "#app/domain/calls/form/problems.ts";
import type { Translated } from "#app/i18n/locale.ts";

export type Missing = { section: Translated; questions: Translated[] };

/** What keeps a draft from being submitted: the questions whose answers are missing or not valid, by section. */
export function missingIn(form: FormDefinition, answers: Answers): Missing[] {
  const problems = new Set(problemsOf(form, answers).map(({ questionId }) => questionId));
  return form.sections
    .map(({ title, questions }) => ({
      section: title,
      questions: questions.filter(({ id }) => problems.has(id)).map(({ label }) => label),
    }))
    .filter(({ questions }) => questions.length > 0);
}
