import { factsOf } from "#app/domain/calls/form/facts.ts";
import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { answersOf } from "#db/queries/applications.ts";

/** The draft's answers as they were last saved, valid or not. */
export function draftAnswers(applicationId: string): Answers {
  return Object.fromEntries(answersOf(applicationId).map(({ questionId, value }) => [questionId, value]));
}

/** What lists show of an application without opening its answers. */
export function listed(form: FormDefinition, answers: Answers) {
  const { company, country, sector, registrationNumber, topics } = factsOf(form, answers);
  return { company, country, sector, registrationNumber, topics };
}

/** Answers are plain JSON whose keys are always written in the same order. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
