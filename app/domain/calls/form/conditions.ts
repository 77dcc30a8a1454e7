import type { Answers, Condition, FormDefinition, Question } from "./definition.ts";

/** Whether an earlier answer is one of those that the condition names; of several choices one is enough. */
export function isMet({ question, is }: Condition, answers: Answers): boolean {
  const answer = answers[question];
  const given = Array.isArray(answer) ? answer : [answer];
  return given.some((one) => typeof one === "string" && is.includes(one));
}

/** Whether the question is put to somebody who answered this so far. */
export function isAsked({ type, askedIf }: Question, answers: Answers): boolean {
  return type !== "note" && (!askedIf || isMet(askedIf, answers));
}

export function isRequired({ required, requiredIf }: Question, answers: Answers): boolean {
  return required || Boolean(requiredIf && isMet(requiredIf, answers));
}

/** The answers to what the form asks after all; what a condition ruled out is not submitted. */
export function askedAnswers(form: FormDefinition, answers: Answers): Answers {
  const asked = form.sections.flatMap(({ questions }) => questions.filter((one) => isAsked(one, answers)));
  return Object.fromEntries(asked.filter(({ id }) => id in answers).map(({ id }) => [id, answers[id]]));
}
