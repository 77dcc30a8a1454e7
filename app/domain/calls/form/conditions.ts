import type { Answers, Condition, FormDefinition, Question } from "./definition.ts";
import { questionsOf } from "./questions-of.ts";

/** Whether a question or a note is there at all, and whether an answer to it is needed to submit. */
export type Demand = "none" | "optional" | "required";

/** Whether an answer is one of those that the condition names; of several choices one is enough. */
export function isMet({ question, is }: Condition, answers: Answers): boolean {
  const answer = answers[question];
  const given = Array.isArray(answer) ? answer : [answer];
  return given.some((one) => typeof one === "string" && is.includes(one));
}

/** Whether the question or note is there for somebody whose answers (only those that were asked for) are these. */
export function isShown({ askedIf }: Question, answers: Answers): boolean {
  return !askedIf || isMet(askedIf, answers);
}

/** The same of questions; a note asks nothing. */
export function isAsked(question: Question, answers: Answers): boolean {
  return question.type !== "note" && isShown(question, answers);
}

export function isRequired({ required, requiredFirst, requiredIf }: Question, answers: Answers): boolean {
  return required || Boolean(requiredFirst) || Boolean(requiredIf && isMet(requiredIf, answers));
}

/**
 * The answers to what the form asks after all, in its order; what a condition ruled out is neither submitted nor able
 * to meet another condition.
 */
export function askedAnswers(form: FormDefinition, answers: Answers): Answers {
  return askedOf(questionsOf(form), answers, {});
}

/** The same of some of the questions, in their order; `given` are answers to earlier ones. */
export function askedOf(questions: Question[], answers: Answers, given: Answers): Answers {
  const asked = { ...given };
  for (const question of questions)
    if (isAsked(question, asked) && question.id in answers) asked[question.id] = answers[question.id];
  return asked;
}

/** By id, what is demanded of somebody who answers so; `given` are the answers to earlier questions that conditions look at. */
export function demandsOf(questions: Question[], answers: Answers, given: Answers): Record<string, Demand> {
  const asked = askedOf(questions, answers, given);
  return Object.fromEntries(questions.map((question) => [question.id, demandOf(question, asked)]));
}

function demandOf(question: Question, asked: Answers): Demand {
  if (!isShown(question, asked)) return "none";
  return isRequired(question, asked) ? "required" : "optional";
}

/** Of the answers that were asked for, those to earlier questions at which these look. */
export function givenTo(questions: Question[], asked: Answers): Answers {
  const own = new Set(questions.map(({ id }) => id));
  const seen = questions.flatMap(({ askedIf, requiredIf }) => [askedIf, requiredIf]);
  const ids = seen.flatMap((condition) => condition?.question ?? []);
  return Object.fromEntries(ids.filter((id) => !own.has(id) && id in asked).map((id) => [id, asked[id]]));
}
