import type { FormDefinition, Question } from "../definition.ts";

/** The form with a question in place of the one with its id. */
export function changeQuestion<Form extends FormDefinition>(form: Form, question: Question): Form {
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) => (one.id === question.id ? question : one)),
  }));
  return { ...form, sections };
}
