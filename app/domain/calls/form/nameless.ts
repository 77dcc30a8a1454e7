import type { FormDefinition, Question } from "./definition.ts";
import { questionsOf } from "./questions-of.ts";
import { tellsWho } from "./tells-who.ts";

/** Whether evaluators read the answer where they do not learn who applies. */
export function isNameless(question: Question): boolean {
  return Boolean(question.nameless) && question.visibleTo === "evaluators" && !tellsWho(question);
}

/**
 * An earlier form by the marks of the one that counts now, so that all applications of a call show the same answers; what
 * told who applies when it was asked stays hidden.
 */
export function withMarksOf(form: FormDefinition, now: FormDefinition): FormDefinition {
  const marked = new Set(questionsOf(now).flatMap((question) => (isNameless(question) ? question.id : [])));
  const sections = form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) => ({ ...one, nameless: marked.has(one.id) })),
  }));
  return { ...form, sections };
}
