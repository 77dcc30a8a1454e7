import { and, asc, count, eq, getColumns, inArray, sql } from "drizzle-orm";
import { reader, written } from "#db/client.server.ts";
import { changes, replaces } from "#db/rows.server.ts";
import {
  applications,
  assignments,
  calls,
  emails,
  evaluators,
  sheets,
  submissions,
} from "#db/schema/index.ts";
import { hasDeclared } from "./declarations.ts";
import { findFormVersion } from "./form-versions.ts";
import { takesPart } from "./taking-part.ts";
import { isSubmitted } from "./in-state.ts";

const byAssignment = written(() =>
  reader
    .select()
    .from(sheets)
    .where(eq(sheets.assignmentId, sql.placeholder("assignmentId"))),
);

export function findSheet(assignmentId: string) {
  return byAssignment().get({ assignmentId });
}

export const replaceSheet = replaces(sheets, sheets.assignmentId);

export const updateSheet = changes(sheets, sheets.assignmentId);

/** The version that counts of an assigned application, with the form that asked its questions. */
export function findAssignedApplication(assignmentId: string) {
  const pair = reader
    .select({ applicationId: assignments.applicationId })
    .from(assignments)
    .where(eq(assignments.id, assignmentId))
    .get();
  return pair && findApplicationToEvaluate(pair.applicationId);
}

/** The same of any application. */
export function findApplicationToEvaluate(applicationId: string) {
  const found = reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      country: applications.country,
      topics: applications.topics,
      answers: submissions.answers,
      formVersionId: submissions.formVersionId,
      call: calls,
    })
    .from(applications)
    .innerJoin(calls, eq(calls.id, applications.callId))
    .innerJoin(submissions, eq(submissions.id, applications.submissionId))
    .where(eq(applications.id, applicationId))
    .get();
  return found && { ...found, form: findFormVersion(found.formVersionId)!.definition };
}

/** All submitted sheets of a call whose pair still stands. */
export function submittedSheetsOf(callId: string) {
  return reader
    .select({
      assignmentId: sheets.assignmentId,
      applicationId: sheets.applicationId,
      evaluatorId: sheets.evaluatorId,
      scores: sheets.scores,
      weighted: sheets.weighted,
    })
    .from(sheets)
    .innerJoin(assignments, eq(assignments.id, sheets.assignmentId))
    .where(and(eq(sheets.callId, callId), eq(sheets.status, "submitted"), eq(assignments.status, "assigned")))
    .all();
}

/** The submitted sheets of one evaluator whose pair still stands, on applications that take part. */
export function submittedSheetsBy(evaluatorId: string) {
  return reader
    .select({ scores: sheets.scores, weighted: sheets.weighted })
    .from(sheets)
    .innerJoin(assignments, eq(assignments.id, sheets.assignmentId))
    .where(
      and(
        eq(sheets.evaluatorId, evaluatorId),
        eq(sheets.status, "submitted"),
        eq(assignments.status, "assigned"),
        takesPart,
      ),
    )
    .all();
}

/** When the submission that counts was received, of each application of a call that has one. */
export function receiptsOf(callId: string) {
  return reader
    .select({ applicationId: applications.id, receivedAt: applications.submittedAt })
    .from(applications)
    .where(and(eq(applications.callId, callId), isSubmitted))
    .all();
}

/** How many evaluators each application of a call has. */
export function countEvaluatorsByApplication(callId: string) {
  return reader
    .select({ applicationId: assignments.applicationId, count: count() })
    .from(assignments)
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "assigned")))
    .groupBy(assignments.applicationId)
    .all();
}

/** What evaluators wrote on one application, with their names: for managers only. */
export function sheetsOfApplication(applicationId: string) {
  return reader
    .select({
      assignmentId: assignments.id,
      evaluatorId: evaluators.id,
      evaluator: evaluators.name,
      status: sheets.status,
      scores: sheets.scores,
      weighted: sheets.weighted,
      overallToApplicant: sheets.overallToApplicant,
      overallToManagers: sheets.overallToManagers,
      submittedAt: sheets.submittedAt,
    })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(assignments.applicationId, applicationId), eq(assignments.status, "assigned")))
    .orderBy(asc(evaluators.name))
    .all();
}

/** The comments to one applicant, without a name of who wrote them. */
export function commentsToApplicant(applicationId: string) {
  return reader
    .select({ scores: sheets.scores, overall: sheets.overallToApplicant })
    .from(sheets)
    .innerJoin(assignments, eq(assignments.id, sheets.assignmentId))
    .where(
      and(
        eq(sheets.applicationId, applicationId),
        eq(sheets.status, "submitted"),
        eq(assignments.status, "assigned"),
      ),
    )
    .orderBy(asc(sheets.assignmentId))
    .all();
}

const submitted = sql<number>`coalesce(sum(${sheets.status} = 'submitted'), 0)`;

/** By evaluator: how many assignments that take part, begun and submitted sheets, and when a reminder was last queued. */
export function progressByEvaluator(callId: string) {
  return reader
    .select({
      evaluatorId: evaluators.id,
      accountId: evaluators.accountId,
      name: evaluators.name,
      email: evaluators.email,
      locale: evaluators.locale,
      organisation: evaluators.organisation,
      declared: hasDeclared(callId),
      assigned: count(assignments.id),
      begun: count(sheets.assignmentId),
      submitted,
      lastSavedAt: sql`max(${sheets.savedAt})`.mapWith(sheets.savedAt),
      remindedAt: sql`(
        select max(${emails.queuedAt}) from ${emails}
        where ${emails.subjectId} = ${evaluators.id} and ${emails.template} = 'sheets-reminder'
      )`.mapWith(emails.queuedAt),
    })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "assigned"), takesPart))
    .groupBy(evaluators.id)
    .orderBy(asc(evaluators.name))
    .all();
}

/** The pairs of these applications with the state of their sheets, by evaluator: for managers only. */
export function sheetStatesOf(applicationIds: string[]) {
  return reader
    .select({
      assignmentId: assignments.id,
      applicationId: assignments.applicationId,
      evaluator: evaluators.name,
      status: sheets.status,
    })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(inArray(assignments.applicationId, applicationIds), eq(assignments.status, "assigned")))
    .orderBy(asc(evaluators.name))
    .all();
}

/** One pair of a call with its sheet, if it was begun: for managers only. */
export function findSheetInCall(callId: string, assignmentId: string) {
  return reader
    .select({
      applicationId: applications.id,
      number: applications.number,
      company: applications.company,
      evaluatorId: evaluators.id,
      evaluator: evaluators.name,
      isThere: sql<number>`${evaluators.status} = 'accepted'`.mapWith(Boolean),
      assignment: {
        status: assignments.status,
        assignedAt: assignments.assignedAt,
        ending: assignments.ending,
      },
      sheet: getColumns(sheets),
    })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(assignments.callId, callId), eq(assignments.id, assignmentId)))
    .get();
}

/** How many sheets of standing pairs were submitted after an instant, and when the first pair of the call was given out. */
export function paceSince(callId: string, since: Date) {
  const row = reader
    .select({
      submitted: sql<number>`coalesce(sum(${sheets.submittedAt} > ${since.getTime()}), 0)`,
      begunAt: sql`min(${assignments.assignedAt})`.mapWith(assignments.assignedAt),
    })
    .from(assignments)
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(assignments.callId, callId), eq(assignments.status, "assigned"), takesPart))
    .get()!;
  return { submitted: row.submitted, begunAt: row.begunAt as Date | null };
}
