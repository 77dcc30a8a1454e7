import { and, asc, count, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import {
  applications,
  assignments,
  conflicts,
  eligibilityDecisions,
  evaluators,
  proposals,
  sheets,
  type AssignmentStatus,
} from "#db/schema/index.ts";

/** The applications that are evaluated: submitted and found eligible. */
export function eligibleApplicationsOf(callId: string) {
  return reader
    .select({
      id: applications.id,
      number: applications.number,
      company: applications.company,
      country: applications.country,
      topics: applications.topics,
    })
    .from(applications)
    .innerJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(
      and(
        eq(applications.callId, callId),
        eq(applications.status, "submitted"),
        eq(eligibilityDecisions.outcome, "eligible"),
      ),
    )
    .orderBy(asc(applications.number))
    .all();
}

export function acceptedEvaluatorsOf(callId: string) {
  return reader
    .select({
      id: evaluators.id,
      accountId: evaluators.accountId,
      name: evaluators.name,
      email: evaluators.email,
      locale: evaluators.locale,
      organisation: evaluators.organisation,
      topics: evaluators.topics,
      languages: evaluators.languages,
      capacity: evaluators.capacity,
      conflictsDeclaredAt: evaluators.conflictsDeclaredAt,
    })
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), eq(evaluators.status, "accepted")))
    .orderBy(asc(evaluators.name))
    .all();
}

/** All pairs of a call but the recused ones. */
export function assignmentsOfCall(callId: string) {
  return reader
    .select({
      id: assignments.id,
      applicationId: assignments.applicationId,
      evaluatorId: assignments.evaluatorId,
      status: assignments.status,
      suitability: assignments.suitability,
      locked: assignments.locked,
    })
    .from(assignments)
    .where(and(eq(assignments.callId, callId), ne(assignments.status, "recused")))
    .all();
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
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .leftJoin(
      conflicts,
      and(
        eq(conflicts.evaluatorId, assignments.evaluatorId),
        eq(conflicts.applicationId, assignments.applicationId),
        isNull(conflicts.dismissedAt),
      ),
    )
    .where(
      and(
        eq(assignments.evaluatorId, evaluatorId),
        eq(assignments.status, "assigned"),
        eq(applications.status, "submitted"),
        eq(eligibilityDecisions.outcome, "eligible"),
        isNull(conflicts.evaluatorId),
      ),
    )
    .orderBy(asc(applications.number))
    .all();
}

export function countAssignedTo(evaluatorId: string): number {
  return reader
    .select({ count: count() })
    .from(assignments)
    .where(and(eq(assignments.evaluatorId, evaluatorId), eq(assignments.status, "assigned")))
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

export function updateAssignment(id: string, values: Partial<typeof assignments.$inferInsert>) {
  writer().update(assignments).set(values).where(eq(assignments.id, id)).run();
}

export function deleteAssignment(id: string) {
  writer().delete(assignments).where(eq(assignments.id, id)).run();
}

/** What was only proposed, by hand or not. */
export function deleteProposedAssignments(callId: string) {
  writer()
    .delete(assignments)
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "proposed")))
    .run();
}

export function publishProposedAssignments(callId: string, assignedAt: Date) {
  writer()
    .update(assignments)
    .set({ status: "assigned", assignedAt })
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "proposed")))
    .run();
}

export function insertProposal(values: typeof proposals.$inferInsert) {
  writer().insert(proposals).values(values).run();
}

export function markProposalsPublished(callId: string, publishedAt: Date) {
  writer()
    .update(proposals)
    .set({ publishedAt })
    .where(and(eq(proposals.callId, callId), sql`${proposals.publishedAt} is null`))
    .run();
}

/** The last routing that was computed. */
export function latestProposal(callId: string) {
  return reader
    .select()
    .from(proposals)
    .where(eq(proposals.callId, callId))
    .orderBy(sql`${proposals.madeAt} desc`)
    .limit(1)
    .get();
}

export function assignmentsOfApplications(applicationIds: string[]) {
  return reader
    .select({
      applicationId: assignments.applicationId,
      evaluator: evaluators.name,
      status: assignments.status,
    })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .where(inArray(assignments.applicationId, applicationIds))
    .all();
}
