import type { FormDefinition, Question } from "../definition.ts";
import { placeOf } from "./find.ts";

/** The form with a question in place of the one with its id. */
export function changeQuestion<Form extends FormDefinition>(form: Form, question: Question): Form {
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) => (one.id === question.id ? question : one)),
  }));
  return { ...form, sections };
}

/** The version that a declaration's text gets: the next one when it says something else than the one that applicants see. */
export function versionOf(question: Question, published: FormDefinition | undefined): number {
  const before = published && placeOf(published, question.id)?.question;
  if (question.type !== "declaration" || before?.type !== "declaration") return 1;
  const same = before.text.en === question.text.en && before.text.bg === question.text.bg;
  return before.version + (same ? 0 : 1);
}
