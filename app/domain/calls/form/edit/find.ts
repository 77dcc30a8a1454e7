import type { FormDefinition, Question } from "../definition.ts";

/** Where a question stands; undefined when the form has none with this id. */
export function placeOf(form: FormDefinition, questionId: string) {
  for (const section of form.sections) {
    const at = section.questions.findIndex(({ id }) => id === questionId);
    if (at >= 0) return { section, at, question: section.questions[at] };
  }
}

/** Every question with the notes between them, in the order of the form. */
export function everyQuestion(form: FormDefinition): Question[] {
  return form.sections.flatMap(({ questions }) => questions);
}
