import type { Answer, FileAnswer, FormDefinition, Question, Section } from "./definition.ts";

/** What a form asks, in its order; notes ask nothing. */
export function questionsOf(form: FormDefinition): Question[] {
  const found = kept.get(form) ?? form.sections.flatMap(askedIn);
  // A form in work changes, and its questions with it.
  if (Object.isFrozen(form)) kept.set(form, found);
  return found;
}

const kept = new WeakMap<FormDefinition, Question[]>();

export function askedIn(section: Section): Question[] {
  return section.questions.filter(({ type }) => type !== "note");
}

/** The files of an answer to a file question. */
export function filesIn(answer: Answer | undefined): FileAnswer[] {
  return Array.isArray(answer) ? answer.filter((one) => typeof one === "object" && one !== null) : [];
}
