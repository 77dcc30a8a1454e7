import { isOpenFor } from "#app/domain/calls/deadline.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import type { findApplication } from "#db/queries/applications.ts";

type Found = NonNullable<ReturnType<typeof findApplication>>;
type Remedy = NonNullable<Found["remedy"]>;

/** Whether a request to remedy can be answered at `now`; its last instant itself counts, and no grace comes after it. */
export function isRemedyOpen(remedy: Remedy | null, now: Date): remedy is Remedy {
  return remedy !== null && !remedy.endedAt && now <= remedy.until;
}

/** The same while no answer has come: the applicant was promised this time. */
export function isRemedyAwaited(remedy: Remedy | null, now: Date): boolean {
  return isRemedyOpen(remedy, now) && !remedy.answerId;
}

type Standing = Omit<Found, "form">;

/** The request that a submitted application is under at `now`, after the deadline, whether or not its time is over. */
export function standingRemedy({ call, application, remedy }: Standing, now: Date): Remedy | undefined {
  if (isOpenFor(call, application, now) || application.status !== "submitted") return;
  return remedy ?? undefined;
}

/** The same while it alone keeps the application open. */
export function remedyKeepingOpen(found: Standing, now: Date): Remedy | undefined {
  const remedy = standingRemedy(found, now) ?? null;
  return isRemedyOpen(remedy, now) ? remedy : undefined;
}

/** Ids of the questions to which such a request confines its team; undefined where nothing does. */
export function confinedTo(found: Found, now: Date): Set<string> | undefined {
  const remedy = standingRemedy(found, now);
  return remedy && remediable(found.form.definition, remedy.questions);
}

/**
 * The questions of which the answers may change: those that were named, and those that are asked, or needed, only because
 * of the answer to one of them.
 */
export function remediable(form: FormDefinition, named: string[]): Set<string> {
  const all = new Set(named);
  for (const { id, askedIf, requiredIf } of questionsOf(form))
    if ([askedIf, requiredIf].some((condition) => condition && all.has(condition.question))) all.add(id);
  return all;
}

/** How a request stands at `now`; one that was followed by another or by the decision stands as it did then. */
export function remedyState(remedy: Remedy, now: Date): "open" | "answered" | "missed" | "withdrawn" {
  if (remedy.ending === "withdrawn") return "withdrawn";
  if (remedy.answerId) return "answered";
  return isRemedyOpen(remedy, now) ? "open" : "missed";
}
