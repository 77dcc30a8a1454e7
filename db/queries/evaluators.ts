import { and, asc, count, eq, exists, getColumns, isNotNull, isNull, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import {
  accounts,
  applications,
  assignments,
  calls,
  conflicts,
  eligibilityDecisions,
  evaluators,
  programmes,
} from "#db/schema/index.ts";

/** A conflict that no manager dismissed. */
const standing = isNull(conflicts.dismissedAt);

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

/** What bars an evaluator from an application; not what a manager dismissed. */
export function findConflict(evaluatorId: string, applicationId: string) {
  return reader
    .select({ source: conflicts.source, reason: conflicts.reason })
    .from(conflicts)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.applicationId, applicationId), standing))
    .get();
}

/** A person says so. A conflict that stands already keeps its source; a dismissed one stands again. */
export function insertConflict(values: typeof conflicts.$inferInsert) {
  const { source, reason, at } = values;
  writer()
    .insert(conflicts)
    .values(values)
    .onConflictDoUpdate({
      target: [conflicts.evaluatorId, conflicts.applicationId],
      set: { source, reason, at, dismissedAt: null, dismissedBy: null, dismissal: null },
      setWhere: isNotNull(conflicts.dismissedAt),
    })
    .run();
}

/** The portal found them; nothing happens to those that are known, standing or dismissed. */
export function insertFoundConflicts(values: (typeof conflicts.$inferInsert)[]) {
  if (values.length) writer().insert(conflicts).values(values).onConflictDoNothing().run();
}

export function dismissConflict(
  evaluatorId: string,
  applicationId: string,
  values: { dismissedAt: Date; dismissedBy: string; dismissal: string },
) {
  writer()
    .update(conflicts)
    .set(values)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.applicationId, applicationId)))
    .run();
}

export function deleteDeclaredConflicts(evaluatorId: string) {
  writer()
    .delete(conflicts)
    .where(and(eq(conflicts.evaluatorId, evaluatorId), eq(conflicts.source, "declared"), standing))
    .run();
}

const barred = exists(
  reader
    .select({ one: sql`1` })
    .from(conflicts)
    .where(
      and(
        eq(conflicts.evaluatorId, assignments.evaluatorId),
        eq(conflicts.applicationId, assignments.applicationId),
        standing,
      ),
    ),
);

/** Proposed pairs of a call that a conflict bars. */
export function deleteBarredProposals(callId: string) {
  writer()
    .delete(assignments)
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "proposed"), barred))
    .run();
}

/** Published pairs of a call that a conflict bars end now, with the conflict's reason. */
export function recuseBarredAssignments(callId: string, recusedAt: Date) {
  const reason = sql`(select ${conflicts.reason} from ${conflicts} where ${conflicts.evaluatorId} = ${assignments.evaluatorId} and ${conflicts.applicationId} = ${assignments.applicationId})`;
  writer()
    .update(assignments)
    .set({ status: "recused", recusedAt, recusalReason: reason })
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "assigned"), barred))
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
    .where(and(eq(conflicts.evaluatorId, evaluatorId), standing))
    .orderBy(asc(applications.number))
    .all();
}

/** Every pair of a call that may not meet, not those that a manager dismissed. */
export function conflictsOfCall(callId: string) {
  return reader
    .select({
      evaluatorId: conflicts.evaluatorId,
      applicationId: conflicts.applicationId,
      source: conflicts.source,
    })
    .from(conflicts)
    .innerJoin(evaluators, eq(evaluators.id, conflicts.evaluatorId))
    .where(and(eq(evaluators.callId, callId), standing))
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
    .where(and(eq(applications.callId, callId), eq(applications.status, "submitted")))
    .orderBy(asc(applications.number))
    .all();
}

/** Who accepted in a call, or one of them, with all that conflicts are looked for by. */
export function peopleWhoEvaluate(callId: string, evaluatorId?: string) {
  return reader
    .select({
      id: evaluators.id,
      accountId: evaluators.accountId,
      email: evaluators.email,
      accountEmail: accounts.email,
      organisation: evaluators.organisation,
    })
    .from(evaluators)
    .innerJoin(accounts, eq(accounts.id, evaluators.accountId))
    .where(
      and(
        eq(evaluators.callId, callId),
        eq(evaluators.status, "accepted"),
        evaluatorId ? eq(evaluators.id, evaluatorId) : undefined,
      ),
    )
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
