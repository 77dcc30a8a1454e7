import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, calls, conflicts, evaluators, programmes } from "#db/schema/index.ts";

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

/** All evaluators of a call by name, each with how many conflicts they have. */
export function evaluatorsOf(callId: string) {
  return reader
    .select({
      evaluator: evaluators,
      conflicts: sql<number>`(select count(*) from ${conflicts} where ${conflicts.evaluatorId} = ${evaluators.id})`,
    })
    .from(evaluators)
    .where(eq(evaluators.callId, callId))
    .orderBy(asc(evaluators.name))
    .all();
}

export function countEvaluators(callId: string) {
  const rows = reader
    .select({ status: evaluators.status, count: count(), capacity: sql<number>`sum(${evaluators.capacity})` })
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

export function findConflict(evaluatorId: string, applicationId: string) {
  return reader
    .select({ source: conflicts.source, reason: conflicts.reason })
    .from(conflicts)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.applicationId, applicationId)))
    .get();
}

/** A conflict that is on the record already keeps its source. */
export function insertConflict(values: typeof conflicts.$inferInsert) {
  writer().insert(conflicts).values(values).onConflictDoNothing().run();
}

export function deleteConflict(evaluatorId: string, applicationId: string) {
  writer()
    .delete(conflicts)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.applicationId, applicationId)))
    .run();
}

export function deleteDeclaredConflicts(evaluatorId: string) {
  writer()
    .delete(conflicts)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.source, "declared")))
    .run();
}

export function conflictsOfEvaluator(evaluatorId: string) {
  return reader
    .select({
      applicationId: conflicts.applicationId,
      number: applications.number,
      company: applications.company,
      source: conflicts.source,
      reason: conflicts.reason,
    })
    .from(conflicts)
    .innerJoin(applications, eq(applications.id, conflicts.applicationId))
    .where(eq(conflicts.evaluatorId, evaluatorId))
    .orderBy(asc(applications.number))
    .all();
}

/** Every pair of a call that may not meet. */
export function conflictsOfCall(callId: string) {
  return reader
    .select({
      evaluatorId: conflicts.evaluatorId,
      applicationId: conflicts.applicationId,
      source: conflicts.source,
    })
    .from(conflicts)
    .innerJoin(evaluators, eq(evaluators.id, conflicts.evaluatorId))
    .where(eq(evaluators.callId, callId))
    .all();
}

/** What conflicts are looked for in: submitted applications with their owners. */
export function applicantsOfCall(callId: string) {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      country: applications.country,
      ownerId: accounts.id,
      ownerEmail: accounts.email,
    })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .where(and(eq(applications.callId, callId), inArray(applications.status, ["submitted"])))
    .orderBy(asc(applications.number))
    .all();
}
