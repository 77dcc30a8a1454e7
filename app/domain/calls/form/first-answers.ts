import type { Answers, FormDefinition, Section } from "./definition.ts";
import { problemsOf, type ProblemOfForm } from "./problems.ts";

/** What is still wrong with the answers that a form wants before anything else; empty once all sections are open. */
export function firstAnswersMissing(form: FormDefinition, answers: Answers): ProblemOfForm[] {
  const first = new Set(
    form.sections
      .filter(asksFirst)
      .flatMap(({ questions }) => questions.filter((one) => one.requiredFirst).map(({ id }) => id)),
  );
  return problemsOf(form, answers).filter(({ questionId }) => first.has(questionId));
}

/** Whether a section holds such a question, and so is always open. */
export function asksFirst({ questions }: Section): boolean {
  return questions.some(({ requiredFirst }) => requiredFirst);
}
