import { findTraces } from "#db/queries/erasing.ts";
import { linesNaming } from "#db/queries/persons.ts";
import { placesToSweep } from "./columns.ts";
import { planErasure } from "./plan.ts";

/** Where in words of anybody, and on which lines of the record, an erasure finds the person. Reads everything: in the worker. */
export function tracesOf({ accountId }: { accountId: string }) {
  const plan = planErasure(accountId);
  const sought = plan ? { words: plan.words, subjects: subjectsOf(plan) } : { words: [], subjects: [] };
  return { ...sought, ...tracesOfWords(sought) };
}
export type Traces = ReturnType<typeof tracesOf>;

/** The same by what a person was called, when nobody is called so any more; `subjects`: ids of what is theirs. */
export function tracesOfWords({ words, subjects }: { words: string[]; subjects: string[] }) {
  if (words.length === 0) return { texts: [], lines: [] };
  return { texts: findTraces(placesToSweep, words), lines: linesNaming(subjects, words) };
}

/** Whatever the record says of these was said of the person. */
export function subjectsOf({
  person,
  further,
  applications,
  evaluators,
}: NonNullable<ReturnType<typeof planErasure>>) {
  return [person.id, ...[...further, ...applications, ...evaluators].map(({ id }) => id)];
}
