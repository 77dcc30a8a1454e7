import { and, asc, count, eq, exists, gt, inArray, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import {
  applications,
  assignments,
  eligibilityDecisions,
  emails,
  evaluators,
  sheets,
} from "#db/schema/index.ts";
import { hasDeclared } from "./declarations.ts";
import { wantedIn } from "./routing.ts";
import { takesPart } from "./taking-part.ts";
import { isSubmitted } from "./in-state.ts";

const published = (callId: string) =>
  and(eq(assignments.callId, callId), eq(assignments.status, "assigned"), takesPart);
const submitted = sql<number>`coalesce(sum(${sheets.status} = 'submitted'), 0)`;

/** When somebody was last reminded of sheets. */
const remindedAt = (evaluatorId: unknown) => sql`(
  select max(${emails.queuedAt}) from ${emails}
  where ${emails.subjectId} = ${evaluatorId} and ${emails.template} = 'sheets-reminder'
)`;

/**
 * How far the evaluators of a call are together: published pairs, submitted sheets, evaluators, those who are done; of the
 * others how many were never reminded, and the longest ago that one was.
 */
export function progressOf(callId: string) {
  const each = reader
    .select({
      evaluatorId: sql<string>`${assignments.evaluatorId}`.as("evaluatorId"),
      assigned: count().as("assigned"),
      submitted: submitted.as("submitted"),
    })
    .from(assignments)
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(published(callId))
    .groupBy(assignments.evaluatorId)
    .as("each");
  const isLeft = sql`${each.submitted} < ${each.assigned}`;
  const sum = (of: unknown) => sql<number>`coalesce(sum(${of}), 0)`;
  return reader
    .select({
      assigned: sum(each.assigned),
      submitted: sum(each.submitted),
      evaluators: count(),
      done: sum(sql`not ${isLeft}`),
      neverReminded: sum(sql`case when ${isLeft} then ${remindedAt(each.evaluatorId)} is null else 0 end`),
      reminded: sql`min(case when ${isLeft} then ${remindedAt(each.evaluatorId)} end)`.mapWith(
        emails.queuedAt,
      ),
    })
    .from(each)
    .get()!;
}

const ofEvaluator = () =>
  and(eq(assignments.evaluatorId, evaluators.id), eq(assignments.status, "assigned"), takesPart);
const pairsOf = (condition?: ReturnType<typeof sql>) =>
  reader
    .select({ count: count() })
    .from(assignments)
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(ofEvaluator(), condition));

/** Evaluators with published pairs by name, from after one (by id), each with how far they are. */
export function evaluatorsInProgress(callId: string, after: string, most: number) {
  const behind = sql`(${evaluators.name}, ${evaluators.id}) > (select ${sql.raw("one.name, one.id")} from ${evaluators} ${sql.raw("one")} where ${sql.raw("one.id")} = ${after})`;
  return reader
    .select({
      evaluatorId: evaluators.id,
      name: evaluators.name,
      organisation: evaluators.organisation,
      declared: hasDeclared(callId),
      assigned: sql<number>`(${pairsOf()})`.mapWith(Number),
      begun: sql<number>`(${pairsOf(sql`${sheets.assignmentId} is not null`)})`.mapWith(Number),
      submitted: sql<number>`(${pairsOf(sql`${sheets.status} = 'submitted'`)})`.mapWith(Number),
      lastSavedAt: sql`(${reader
        .select({ at: sql`max(${sheets.savedAt})` })
        .from(assignments)
        .innerJoin(sheets, eq(sheets.assignmentId, assignments.id))
        .where(ofEvaluator())})`.mapWith(sheets.savedAt),
      remindedAt: remindedAt(evaluators.id).mapWith(emails.queuedAt),
    })
    .from(evaluators)
    .where(
      and(
        eq(evaluators.callId, callId),
        exists(reader.select({ id: assignments.id }).from(assignments).where(ofEvaluator())),
        after === "" ? undefined : behind,
      ),
    )
    .orderBy(asc(evaluators.name), asc(evaluators.id))
    .limit(most)
    .all();
}

const ofApplication = and(eq(assignments.applicationId, applications.id), eq(assignments.status, "assigned"));
const assigned =
  sql<number>`(${reader.select({ count: count() }).from(assignments).where(ofApplication)})`.mapWith(Number);
const done = sql<number>`(${reader
  .select({ count: count() })
  .from(assignments)
  .innerJoin(sheets, eq(sheets.assignmentId, assignments.id))
  .where(and(ofApplication, eq(sheets.status, "submitted")))})`.mapWith(Number);

const evaluated = (callId: string) =>
  and(eq(applications.callId, callId), isSubmitted, eq(eligibilityDecisions.outcome, "eligible"));

/**
 * The numbers of eligible applications without all of their sheets, also of those ordered beyond the `perApplication`
 * of the call.
 */
export function waitingApplications(callId: string, perApplication: number): number[] {
  return reader
    .select({ number: applications.number })
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(
      and(
        evaluated(callId),
        sql`(${assigned} = 0 or ${done} < ${assigned}
          or (${applications.extraEvaluations} > 0 and ${done} < ${wantedIn(perApplication)}))`,
      ),
    )
    .orderBy(asc(applications.number))
    .all()
    .map(({ number }) => number);
}

/** Eligible applications from after a number, or of these numbers only, each with its evaluators and submitted sheets. */
export function applicationsInProgress(
  callId: string,
  which: { after: number } | { numbers: number[] },
  most: number,
) {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      extra: applications.extraEvaluations,
      assigned,
      submitted: done,
    })
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(
      and(
        evaluated(callId),
        "after" in which ? gt(applications.number, which.after) : inArray(applications.number, which.numbers),
      ),
    )
    .orderBy(asc(applications.number))
    .limit(most)
    .all();
}
