import { and, asc, count, eq, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { standing } from "./conflicts.ts";
import { hasDeclaredAgainst } from "./declarations.ts";
import { eligibleIds } from "./routing.ts";
import { forgetProposals } from "./proposals.ts";
import {
  accounts,
  applications,
  assignments,
  conflicts,
  eligibilityDecisions,
  evaluators,
  sheets,
  type AssignmentStatus,
  type Ending,
} from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

/** All pairs of a call, those that ended too. */
export function assignmentsOfCall(callId: string) {
  return reader
    .select({
      id: assignments.id,
      applicationId: assignments.applicationId,
      evaluatorId: assignments.evaluatorId,
      status: assignments.status,
      suitability: assignments.suitability,
      locked: assignments.locked,
      assignedAt: assignments.assignedAt,
      endedAt: assignments.recusedAt,
      ending: assignments.ending,
    })
    .from(assignments)
    .where(eq(assignments.callId, callId))
    .all();
}

/** The pairs of a call whose score sheet somebody has begun, with its state. */
export function begunPairsOf(callId: string) {
  return reader
    .select({
      applicationId: assignments.applicationId,
      evaluatorId: assignments.evaluatorId,
      sheet: sheets.status,
      reopenedAt: sheets.reopenedAt,
    })
    .from(assignments)
    .innerJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(eq(assignments.callId, callId))
    .all();
}

/** The pairs of a call whose score sheet is submitted, by id. */
export function submittedIn(callId: string): Set<string> {
  const rows = reader
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(sheets, and(eq(sheets.assignmentId, assignments.id), eq(sheets.status, "submitted")))
    .where(eq(assignments.callId, callId))
    .all();
  return new Set(rows.map(({ id }) => id));
}

/** What an evaluator has to do: published, eligible, without those that a conflict bars, with the sheet's state. */
export function assignmentsOfEvaluator(evaluatorId: string) {
  return reader
    .select({
      id: assignments.id,
      number: applications.number,
      company: applications.company,
      country: applications.country,
      topics: applications.topics,
      sheet: sheets.status,
      savedAt: sheets.savedAt,
      weighted: sheets.weighted,
    })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, assignments.applicationId))
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .leftJoin(
      conflicts,
      and(
        eq(conflicts.evaluatorId, assignments.evaluatorId),
        eq(conflicts.applicationId, assignments.applicationId),
        standing,
      ),
    )
    .where(
      and(
        eq(assignments.evaluatorId, evaluatorId),
        eq(assignments.status, "assigned"),
        isSubmitted,
        eq(eligibilityDecisions.outcome, "eligible"),
        hasDeclaredAgainst,
        isNull(conflicts.evaluatorId),
      ),
    )
    .orderBy(asc(applications.number))
    .all();
}

/** How many published applications that take part an evaluator has. */
export function countAssignedTo(evaluatorId: string): number {
  return reader
    .select({ count: count() })
    .from(assignments)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, assignments.applicationId))
    .where(
      and(
        eq(assignments.evaluatorId, evaluatorId),
        eq(assignments.status, "assigned"),
        eq(eligibilityDecisions.outcome, "eligible"),
      ),
    )
    .get()!.count;
}

export function findAssignment(id: string) {
  return reader.select().from(assignments).where(eq(assignments.id, id)).get();
}

export function findPair(applicationId: string, evaluatorId: string) {
  return reader
    .select()
    .from(assignments)
    .where(and(eq(assignments.applicationId, applicationId), eq(assignments.evaluatorId, evaluatorId)))
    .get();
}

export function countAssignments(callId: string) {
  const rows = reader
    .select({ status: assignments.status, count: count() })
    .from(assignments)
    .where(eq(assignments.callId, callId))
    .groupBy(assignments.status)
    .all();
  const of = (status: AssignmentStatus) => rows.find((row) => row.status === status)?.count ?? 0;
  return { proposed: of("proposed"), assigned: of("assigned"), recused: of("recused") };
}

export function insertAssignment(values: typeof assignments.$inferInsert) {
  writer().insert(assignments).values(values).run();
}

/** A pair that ended takes its row up again; how it ended stays on it until it is published. */
export function insertAssignments(values: (typeof assignments.$inferInsert)[]) {
  const given = (column: string) => sql`excluded.${sql.identifier(column)}`;
  writer()
    .insert(assignments)
    .values(values)
    .onConflictDoUpdate({
      target: [assignments.applicationId, assignments.evaluatorId],
      set: {
        status: given("status"),
        suitability: given("suitability"),
        locked: given("locked"),
        assignedAt: given("assignedAt"),
        recusedAt: sql`case ${given("status")} when 'proposed' then ${assignments.recusedAt} end`,
      },
      setWhere: eq(assignments.status, "recused"),
    })
    .run();
}

export function updateAssignment(id: string, values: Partial<typeof assignments.$inferInsert>) {
  writer().update(assignments).set(values).where(eq(assignments.id, id)).run();
}

const proposedIn = (callId: string) =>
  and(eq(assignments.callId, callId), eq(assignments.status, "proposed"));

/** What was only proposed, but for what a manager put there. */
export function deleteProposedAssignments(callId: string) {
  forgetProposals(and(eq(assignments.callId, callId), eq(assignments.locked, false)));
}

/** What was proposed for applications that are not, or no longer, evaluated. */
export function deleteStrayProposals(callId: string) {
  forgetProposals(and(proposedIn(callId), notInArray(assignments.applicationId, eligibleIds(callId))));
}

export function publishProposedAssignments(callId: string, assignedAt: Date) {
  const anew = { recusedAt: null, recusalReason: null, ending: null };
  writer()
    .update(assignments)
    .set({ status: "assigned", assignedAt, ...anew })
    .where(proposedIn(callId))
    .run();
}

/** An evaluator with the address of their account, to be written to. */
const person = {
  evaluatorId: evaluators.id,
  accountId: accounts.id,
  email: accounts.email,
  name: evaluators.name,
  locale: accounts.locale,
};

/** Whom a publication gives how many applications. */
export function proposedByEvaluator(callId: string) {
  return reader
    .select({ ...person, count: count() })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .where(proposedIn(callId))
    .groupBy(evaluators.id)
    .orderBy(asc(evaluators.name))
    .all();
}

/** Some evaluators, by name. */
export function assignedPeople(evaluatorIds: string[]) {
  return reader
    .select(person)
    .from(evaluators)
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .where(inArray(evaluators.id, evaluatorIds))
    .orderBy(asc(evaluators.name))
    .all();
}

const shownOfPair = {
  id: assignments.id,
  applicationId: assignments.applicationId,
  evaluatorId: assignments.evaluatorId,
  status: assignments.status,
  suitability: assignments.suitability,
  locked: assignments.locked,
  assignedAt: assignments.assignedAt,
  sheet: sheets.status,
  reopenedAt: sheets.reopenedAt,
};

const standingPairs = () =>
  reader
    .select(shownOfPair)
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id));

/** Proposed and published pairs of some applications, by the evaluators' names. */
export function pairsOfApplications(applicationIds: string[]) {
  return standingPairs()
    .where(and(inArray(assignments.applicationId, applicationIds), ne(assignments.status, "recused")))
    .orderBy(asc(evaluators.name))
    .all();
}

/** Proposed and published pairs of some evaluators, by the applications' numbers, and whether these are evaluated. */
export function pairsOfEvaluators(evaluatorIds: string[]) {
  return reader
    .select({
      ...shownOfPair,
      number: applications.number,
      company: applications.company,
      topics: applications.topics,
      language: applications.language,
      takesPart:
        sql`${applications.status} = 'submitted' and ${eligibilityDecisions.outcome} is 'eligible'`.mapWith(
          Boolean,
        ),
    })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, assignments.applicationId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(inArray(assignments.evaluatorId, evaluatorIds), ne(assignments.status, "recused")))
    .orderBy(asc(applications.number))
    .all();
}

/** Pairs that a conflict, the evaluator or a manager ended, by application: who had it, how it ended and why. */
export function endedPairsOfCall(callId: string) {
  return reader
    .select({
      applicationId: assignments.applicationId,
      evaluatorId: assignments.evaluatorId,
      name: evaluators.name,
      ending: assignments.ending,
      reason: assignments.recusalReason,
      held: sql<number>`${conflicts.state} = 'to-check'`.mapWith(Boolean),
    })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(
      conflicts,
      and(
        eq(conflicts.evaluatorId, assignments.evaluatorId),
        eq(conflicts.applicationId, assignments.applicationId),
      ),
    )
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "recused")))
    .all();
}

/** Ends published pairs; what was only proposed is forgotten. */
export function endPairs(ids: string[], ending: Ending, recusedAt: Date, recusalReason = "") {
  const these = inArray(assignments.id, ids);
  forgetProposals(these);
  writer()
    .update(assignments)
    .set({ status: "recused", recusedAt, recusalReason, ending })
    .where(and(these, eq(assignments.status, "assigned")))
    .run();
}

/** Pairs of an application that ended after publication. */
export function endedPairsOf(applicationId: string) {
  return reader
    .select({
      id: assignments.id,
      evaluatorId: assignments.evaluatorId,
      evaluator: evaluators.name,
      at: assignments.recusedAt,
      reason: assignments.recusalReason,
      ending: assignments.ending,
      sheet: sheets.status,
    })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(assignments.applicationId, applicationId), eq(assignments.status, "recused")))
    .orderBy(asc(assignments.recusedAt))
    .all();
}
