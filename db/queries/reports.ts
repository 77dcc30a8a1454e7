import { and, count, eq, inArray, isNotNull, isNull, lt, not, sql, type SQL, sum } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { countFlagged } from "./screenings.ts";
import { allNeverTold } from "./never-told.ts";
import { hasDeclared } from "./declarations.ts";
import { wantedIn } from "./routing.ts";
import { waitingAtSamples } from "./sample-figures.ts";
import { takesPart } from "./taking-part.ts";
import {
  applications,
  assignments,
  calls,
  conflicts,
  conversations,
  decisions,
  eligibilityDecisions,
  emails,
  evaluators,
  questions,
  sheets,
  shortlists,
  type EligibilityOutcome,
} from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

const countedIn =
  (callId: string) =>
  (table: Counted, ...conditions: (SQL | undefined)[]) =>
    sql<number>`(${reader
      .select({ count: count() })
      .from(table)
      .where(and(eq(table.callId, callId), ...conditions))})`.mapWith(Number);

const assigned = sql`(select count(*) from ${assignments} where ${assignments.applicationId} = ${applications.id} and ${assignments.status} in ('proposed', 'assigned'))`;
const decidedAs = (outcomes: EligibilityOutcome[]) =>
  sql`exists (select 1 from ${eligibilityDecisions} where ${eligibilityDecisions.applicationId} = ${applications.id} and ${inArray(eligibilityDecisions.outcome, outcomes)})`;
const isFilled = sql`exists (select 1 from ${sheets} where ${sheets.assignmentId} = ${assignments.id} and ${sheets.status} = 'submitted')`;

/** What in a call may wait for its managers and is found without going through it, counted in one statement. */
export function openTasks(callId: string) {
  const of = countedIn(callId);
  const finalists = eq(decisions.outcome, "finalist");
  return reader
    .select({
      accepted: of(evaluators, eq(evaluators.status, "accepted")),
      invited: of(evaluators, eq(evaluators.status, "invited")),
      shortlists: of(shortlists),
      unanswered: of(decisions, finalists, isNotNull(decisions.releasedAt), isNull(decisions.answer)),
      emails: of(emails, inArray(emails.status, ["failed", "bounced"])),
      held: of(emails, eq(emails.status, "held")),
      questions: of(questions, isNull(questions.number), isNull(questions.dismissedAt)),
      toCheck: toCheck(callId),
      named: countFlagged(callId),
    })
    .from(calls)
    .where(eq(calls.id, callId))
    .get()!;
}

/**
 * The rest, for which all applications, pairs or sheets of a call are gone through; `perApplication` evaluators for each
 * application at least.
 */
export function unfinishedWork(callId: string, perApplication: number) {
  const of = countedIn(callId);
  const submitted = isSubmitted;
  return reader
    .select({
      withoutConflicts: of(evaluators, eq(evaluators.status, "accepted"), not(hasDeclared(callId))),
      undecided: of(applications, submitted, not(decidedAs(["eligible", "ineligible"]))),
      uncovered: of(applications, submitted, decidedAs(["eligible"]), lt(assigned, wantedIn(perApplication))),
      proposed: of(assignments, eq(assignments.status, "proposed")),
      assigned: of(assignments, eq(assignments.status, "assigned")),
      sheetsMissing: of(assignments, eq(assignments.status, "assigned"), takesPart, not(isFilled)),
      unreleased: of(decisions, isNull(decisions.releasedAt)),
      messages: unread(callId),
      atSamples: waitingAtSamples(callId),
      untold: allNeverTold(callId),
    })
    .from(calls)
    .where(eq(calls.id, callId))
    .get()!;
}

/** Messages of applicants that no manager has opened. */
function unread(callId: string) {
  return sql<number>`(${reader
    .select({ count: sum(conversations.unread) })
    .from(conversations)
    .where(eq(conversations.callId, callId))})`.mapWith(Number);
}

/** Pairs of which nobody has decided whether they may meet. */
function toCheck(callId: string) {
  return sql<number>`(${reader
    .select({ count: count() })
    .from(conflicts)
    .innerJoin(evaluators, eq(evaluators.id, conflicts.evaluatorId))
    .innerJoin(applications, eq(applications.id, conflicts.applicationId))
    .where(and(eq(evaluators.callId, callId), eq(conflicts.state, "to-check"), isSubmitted))})`.mapWith(
    Number,
  );
}

type Counted =
  | typeof evaluators
  | typeof applications
  | typeof assignments
  | typeof shortlists
  | typeof decisions
  | typeof emails
  | typeof questions;
