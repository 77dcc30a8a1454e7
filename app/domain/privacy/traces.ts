import { findTraces } from "#db/queries/erasing.ts";
import { linesNaming } from "#db/queries/persons.ts";
import { placesToSweep } from "./columns.ts";
import { planErasure } from "./plan.ts";

/** Where in words of anybody, and on which lines of the record, an erasure finds the person. Reads everything: in the worker. */
export function tracesOf({ accountId }: { accountId: string }) {
  const plan = planErasure(accountId);
  if (!plan) return { texts: [], lines: [] };
  return {
    texts: findTraces(placesToSweep, plan.words),
    lines: linesNaming(subjectsOf(plan), plan.words),
  };
}
export type Traces = ReturnType<typeof tracesOf>;

/** Whatever the record says of these was said of the person. */
export function subjectsOf({
  person,
  applications,
  evaluators,
}: NonNullable<ReturnType<typeof planErasure>>) {
  return [person.id, ...[...applications, ...evaluators].map(({ id }) => id)];
}
