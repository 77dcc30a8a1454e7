import { and, asc, count, eq, getColumns, inArray, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { standing } from "./conflicts.ts";
import {
  applications,
  assignments,
  calls,
  conflicts,
  eligibilityDecisions,
  evaluators,
  programmes,
} from "#db/schema/index.ts";

export function insertEvaluator(values: typeof evaluators.$inferInsert) {
  writer().insert(evaluators).values(values).run();
}

export function updateEvaluator(id: string, values: Partial<typeof evaluators.$inferInsert>) {
  writer().update(evaluators).set(values).where(eq(evaluators.id, id)).run();
}

export function findEvaluator(callId: string, id: string) {
  return reader
    .select()
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.id, id)))
    .get();
}

export function findEvaluatorByAddress(callId: string, email: string) {
  return reader
    .select()
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.email, email)))
    .get();
}

/** `invitation`: the hash of the token in the invitation's link. */
export function findInvitation(invitation: string) {
  return reader
    .select({
      evaluator: evaluators,
      call: calls,
      programme: programmes.name,
      contactEmail: programmes.contactEmail,
    })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .innerJoin(programmes, eq(programmes.id, calls.programmeId))
    .where(eq(evaluators.invitation, invitation))
    .get();
}

/** The evaluator that an account is in a call, whichever address was invited. */
export function findEvaluatorOfAccount(callId: string, accountId: string) {
  return reader
    .select()
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.accountId, accountId)))
    .get();
}

export function evaluatorsByIds(ids: string[]) {
  return reader.select().from(evaluators).where(inArray(evaluators.id, ids)).all();
}

/** All addresses of a call that were invited, in lower case. */
export function invitedAddresses(callId: string): string[] {
  return reader
    .select({ email: evaluators.email })
    .from(evaluators)
    .where(eq(evaluators.callId, callId))
    .all()
    .map(({ email }) => email);
}

/** `most` evaluators of a call by name, after the first `from`, each with how many conflicts and published pairs they have. */
export function evaluatorsOf(callId: string, from: number, most: number) {
  return reader
    .select({
      evaluator: getColumns(evaluators),
      conflicts: sql<number>`(select count(*) from ${conflicts} where ${conflicts.evaluatorId} = ${evaluators.id} and ${standing})`,
      assigned: sql<number>`(select count(*) from ${assignments} where ${assignments.evaluatorId} = ${evaluators.id} and ${assignments.status} = 'assigned')`,
    })
    .from(evaluators)
    .where(eq(evaluators.callId, callId))
    .orderBy(asc(evaluators.name), asc(evaluators.id))
    .limit(most)
    .offset(from)
    .all();
}

export function countEvaluators(callId: string) {
  const rows = reader
    .select({
      status: evaluators.status,
      count: count(),
      capacity: sql<number>`sum(${evaluators.capacity})`,
      declared: count(evaluators.conflictsDeclaredAt),
    })
    .from(evaluators)
    .where(eq(evaluators.callId, callId))
    .groupBy(evaluators.status)
    .all();
  const of = (status: string) => rows.find((row) => row.status === status);
  return {
    invited: of("invited")?.count ?? 0,
    accepted: of("accepted")?.count ?? 0,
    declined: of("declined")?.count ?? 0,
    capacity: of("accepted")?.capacity ?? 0,
    /** Of those who accepted: who went through the list of applicants. */
    declared: of("accepted")?.declared ?? 0,
  };
}

export function evaluationsOfAccount(accountId: string) {
  return reader
    .select({ evaluatorId: evaluators.id, call: calls })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .where(and(eq(evaluators.accountId, accountId), eq(evaluators.status, "accepted")))
    .orderBy(asc(calls.evaluationDueAt))
    .all();
}

/** By topic: how many submitted applications that nobody found ineligible name it. */
export function topicsOfApplications(callId: string) {
  return reader
    .select({ topic: sql<string>`topic.value`, applications: count() })
    .from(applications)
    .innerJoin(sql`json_each(${applications.topics}) as topic`, sql`true`)
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(
      and(
        eq(applications.callId, callId),
        eq(applications.status, "submitted"),
        sql`${eligibilityDecisions.outcome} is not 'ineligible'`,
      ),
    )
    .groupBy(sql`topic.value`)
    .all();
}

/** By topic: how many who accepted know it, and how many applications they take altogether. */
export function topicsOfEvaluators(callId: string) {
  return reader
    .select({
      topic: sql<string>`topic.key`,
      evaluators: count(),
      capacity: sql<number>`sum(${evaluators.capacity})`,
    })
    .from(evaluators)
    .innerJoin(sql`json_each(${evaluators.topics}) as topic`, sql`true`)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.status, "accepted")))
    .groupBy(sql`topic.key`)
    .all();
}
