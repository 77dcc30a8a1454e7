import { askedAnswers } from "./conditions.ts";
import type { Answers, FormDefinition, Question, Section } from "./definition.ts";
import { problemOf } from "./problems.ts";

/** The questions that a form wants answered before anything else and whose answers are missing or wrong; none once all sections are open. */
export function firstAnswersMissing(form: FormDefinition, answers: Answers): Question[] {
  const first = form.sections.flatMap(({ questions }) => questions.filter((one) => one.requiredFirst));
  // Most forms have none, and every save asks.
  if (first.length === 0) return [];
  const asked = askedAnswers(form, answers);
  return first.filter((question) => problemOf(question, answers[question.id], asked));
}

/** Whether a section holds such a question, and so is always open. */
export function asksFirst({ questions }: Section): boolean {
  return questions.some(({ requiredFirst }) => requiredFirst);
}
