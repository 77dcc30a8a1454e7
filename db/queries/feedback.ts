import { and, asc, count, eq, gt, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import {
  applications,
  assignments,
  decisions,
  evaluators,
  feedbackReports,
  sheets,
} from "#db/schema/index.ts";
import { insertMany } from "./many.ts";

export function findFeedback(applicationId: string) {
  return reader.select().from(feedbackReports).where(eq(feedbackReports.applicationId, applicationId)).get();
}

/** What was composed for these applications. */
export function feedbackFor(applicationIds: string[]) {
  return reader
    .select()
    .from(feedbackReports)
    .where(inArray(feedbackReports.applicationId, applicationIds))
    .all();
}

/** The reports of a call that were approved. */
export function approvedFeedbackOf(callId: string) {
  return reader
    .select({ applicationId: feedbackReports.applicationId, texts: feedbackReports.texts })
    .from(feedbackReports)
    .where(and(eq(feedbackReports.callId, callId), isNotNull(feedbackReports.approvedAt)))
    .all();
}

type Feedback = typeof feedbackReports.$inferInsert;

export function replaceFeedback(values: Feedback) {
  replaceFeedbacks([values]);
}

export function replaceFeedbacks(rows: Feedback[]) {
  const columns = ["callId", "texts", "composedAt", "composedBy", "approvedAt", "approvedBy"];
  const set = columns.map((name) => `"${name}" = excluded."${name}"`).join();
  insertMany(feedbackReports, rows, sql.raw(`on conflict ("applicationId") do update set ${set}`));
}

const evaluated = (callId: string) => and(eq(decisions.callId, callId), ne(decisions.outcome, "ineligible"));

/** Evaluated applications of a call by number, from after one, with what was composed for them. */
export function feedbackAfter(callId: string, number: number, most: number) {
  return (
    reader
      .select({
        applicationId: decisions.applicationId,
        number: applications.number,
        company: applications.company,
        outcome: decisions.outcome,
        releasedAt: decisions.releasedAt,
        texts: feedbackReports.texts,
        approvedAt: feedbackReports.approvedAt,
      })
      .from(applications)
      .innerJoin(decisions, eq(decisions.applicationId, applications.id))
      .leftJoin(feedbackReports, eq(feedbackReports.applicationId, applications.id))
      // Nothing is said of the decision's call, so that the rows are read in the order of their numbers.
      .where(
        and(
          eq(applications.callId, callId),
          gt(applications.number, number),
          ne(decisions.outcome, "ineligible"),
        ),
      )
      .orderBy(asc(applications.number))
      .limit(most)
      .all()
  );
}

/** How many evaluated applications there are, and for how many a report was approved. */
export function countFeedback(callId: string) {
  return reader
    .select({ total: count(), approved: count(feedbackReports.approvedAt) })
    .from(decisions)
    .leftJoin(feedbackReports, eq(feedbackReports.applicationId, decisions.applicationId))
    .where(evaluated(callId))
    .get()!;
}

/** What evaluators wrote to these applicants and who they are, so that a report is checked for their names. */
export function sheetsForFeedback(applicationIds: string[]) {
  return reader
    .select({
      applicationId: sheets.applicationId,
      scores: sheets.scores,
      overall: sheets.overallToApplicant,
      evaluator: evaluators.name,
      email: evaluators.email,
      organisation: evaluators.organisation,
    })
    .from(sheets)
    .innerJoin(assignments, eq(assignments.id, sheets.assignmentId))
    .innerJoin(evaluators, eq(evaluators.id, sheets.evaluatorId))
    .where(
      and(
        inArray(sheets.applicationId, applicationIds),
        eq(sheets.status, "submitted"),
        eq(assignments.status, "assigned"),
      ),
    )
    .orderBy(asc(sheets.assignmentId))
    .all();
}
