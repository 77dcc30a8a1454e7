import { completenessOf } from "#app/domain/calls/form/completeness.ts";
import { factsOf } from "#app/domain/calls/form/facts.ts";
import { languageOf } from "#app/domain/calls/form/language.ts";
import type { Answer, Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { isEmpty } from "#app/domain/calls/form/problems.ts";
import { answersOf } from "#db/queries/applications.ts";

/** The draft's answers as they were last saved, valid or not. */
export function draftAnswers(applicationId: string): Answers {
  return answersIn(answersOf(applicationId));
}

export function answersIn(rows: ReturnType<typeof answersOf>): Answers {
  return Object.fromEntries(rows.map(({ questionId, value }) => [questionId, value]));
}

/** What lists show of an application without opening its answers. */
export function listed(form: FormDefinition, answers: Answers) {
  const { company, country, sector, registrationNumber, topics } = factsOf(form, answers);
  const facts = { company, country, sector, registrationNumber, topics, language: languageOf(form, answers) };
  return { ...facts, ...completenessIn(form, answers) };
}

/** How many answers are missing or wrong, and in how many sections none is. */
export function completenessIn(form: FormDefinition, answers: Answers) {
  const sections = completenessOf(form, answers);
  return {
    missing: sections.reduce((sum, { problems }) => sum + problems.length, 0),
    sectionsComplete: sections.filter(({ problems }) => problems.length === 0).length,
  };
}

/** Nothing and blanks are the same answer; all others are plain JSON whose keys are always written in the same order. */
export function isSameAnswer(one: Answer | undefined, other: Answer | undefined): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  return JSON.stringify(one) === JSON.stringify(other);
}
