import { purposeOf } from "#app/domain/calls/retention.ts";
import { dueAt } from "#app/domain/calls/retention-date.ts";
import { applicationsOfPerson, evaluatorsOfPerson, findPerson, mergedInto } from "#db/queries/persons.ts";
import { isSharedName } from "#db/queries/erasing.ts";
import { heldApplications } from "#db/queries/retention.ts";

/** Why something stays for now: until when, if that is known; `code`: the call's. */
export type Kept = {
  what: "application" | "evaluation";
  why: "counts" | "team" | "held" | "evaluating";
  code: string;
  number?: number;
  until: Date | undefined;
};

/**
 * What the erasure of a person takes: their account and all that belongs to it, drafts, withdrawn applications, and entries
 * as an evaluator in calls whose results are out. What counts in a call stays until the call's own term. Undefined where
 * nobody is to be erased any more.
 */
export function planErasure(accountId: string) {
  const person = findPerson(accountId);
  if (!person) return;
  const applications = applicationsOfPerson(accountId);
  const held = new Set(heldApplications(applications.map(({ callId }) => callId)));
  const keptOf = (one: (typeof applications)[number]): Kept | undefined => {
    const why = whyKept(one, held);
    const until = dueAt(purposeOf(one), one);
    return why && { what: "application", why, code: one.code, number: one.number, until };
  };
  const entries = evaluatorsOfPerson(person);
  const further = mergedInto(accountId);
  const works = ({ status, resultsReleasedAt }: (typeof entries)[number]) =>
    status === "accepted" && !resultsReleasedAt;
  const leaving = applications.filter((one) => !keptOf(one));
  const evaluators = entries.filter((one) => !works(one));
  return {
    person,
    applications: leaving,
    evaluators,
    kept: [
      ...applications.flatMap((one) => keptOf(one) ?? []),
      ...entries
        .filter(works)
        .map(({ code }): Kept => ({ what: "evaluation", why: "evaluating", code, until: undefined })),
    ],
    further,
    words: wordsOf(person, [...evaluators, ...further]),
  };
}
export type Plan = NonNullable<ReturnType<typeof planErasure>>;

type Application = ReturnType<typeof applicationsOfPerson>[number];

function whyKept({ id, callId, status, others }: Application, held: Set<string>): Kept["why"] | undefined {
  if (held.has(id) || held.has(callId)) return "held";
  if (status === "submitted") return "counts";
  if (others > 0) return "team";
}

type Named = { name: string; email: string };

/** In small letters: the addresses, and the full names unless somebody else has the same or they are one short word. */
function wordsOf(person: Named & { id: string }, entries: Named[]): string[] {
  const all = [person, ...entries];
  const names = all.map(({ name }) => name).filter((name) => tells(person, name));
  return [...new Set([...all.map(({ email }) => email), ...names].map((word) => word.toLowerCase()))];
}

function tells(person: { id: string; email: string }, name: string): boolean {
  return name.trim().includes(" ") && name.length >= 5 && !isSharedName(person, name);
}
