import { and, asc, eq, gt, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import {
  accounts,
  applications,
  assignments,
  consensusSheets,
  decisions,
  discussions,
  eligibilityDecisions,
  evaluators,
  hubs,
  sheets,
  submissions,
} from "#db/schema/index.ts";
import { gone } from "./erasing.ts";
import { isSubmitted } from "./in-state.ts";

/** Rows that one statement brings. */
export const rowsAtOnce = 200;

/** Applications that were submitted and count, from after a number, with what they answered. */
export function applicationsAfter(callId: string, number: number) {
  return reader
    .select({
      number: applications.number,
      company: applications.company,
      country: applications.country,
      topics: applications.topics,
      owner: sql<string>`iif(${applications.erasedAt} is null, ${accounts.name}, ${gone})`,
      email: sql<string>`iif(${applications.erasedAt} is null, ${accounts.email}, '')`,
      version: submissions.version,
      receivedAt: submissions.receivedAt,
      sha256: submissions.sha256,
      eligibility: eligibilityDecisions.outcome,
      formVersionId: submissions.formVersionId,
      answers: submissions.answers,
    })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .innerJoin(submissions, eq(submissions.id, applications.submissionId))
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(and(eq(applications.callId, callId), isSubmitted, gt(applications.number, number)))
    .orderBy(asc(applications.number))
    .limit(rowsAtOnce)
    .all();
}

/** Published pairs of a call with their sheets, from after an id. */
export function sheetsAfter(callId: string, assignmentId: string) {
  return reader
    .select({
      assignmentId: assignments.id,
      number: applications.number,
      company: applications.company,
      evaluator: evaluators.name,
      email: evaluators.email,
      organisation: evaluators.organisation,
      status: sheets.status,
      submittedAt: sheets.submittedAt,
      scores: sheets.scores,
      weighted: sheets.weighted,
      confidence: sheets.confidence,
      overallToApplicant: sheets.overallToApplicant,
      overallToManagers: sheets.overallToManagers,
    })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(assignments.callId, callId),
        eq(assignments.status, "assigned"),
        gt(assignments.id, assignmentId),
      ),
    )
    .orderBy(asc(assignments.id))
    .limit(rowsAtOnce)
    .all();
}

/** Consensus sheets of a call from after an application's number, with who wrote them. */
export function consensusAfter(callId: string, number: number) {
  return reader
    .select({
      discussionId: discussions.id,
      number: applications.number,
      company: applications.company,
      rapporteur: evaluators.name,
      email: evaluators.email,
      organisation: evaluators.organisation,
      state: discussions.state,
      endedAt: discussions.endedAt,
      scores: consensusSheets.scores,
      overallToApplicant: consensusSheets.overallToApplicant,
    })
    .from(discussions)
    .innerJoin(consensusSheets, eq(consensusSheets.discussionId, discussions.id))
    .innerJoin(applications, eq(applications.id, discussions.applicationId))
    .innerJoin(assignments, eq(assignments.id, discussions.rapporteur))
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .where(and(eq(discussions.callId, callId), gt(applications.number, number)))
    .orderBy(asc(applications.number))
    .limit(rowsAtOnce)
    .all();
}

/** Decisions of a call from after an application's number. */
export function decisionsAfter(callId: string, number: number) {
  return reader
    .select({
      number: applications.number,
      company: applications.company,
      country: applications.country,
      hub: hubs.name,
      decision: decisions,
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .leftJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(and(eq(decisions.callId, callId), gt(applications.number, number)))
    .orderBy(asc(applications.number))
    .limit(rowsAtOnce)
    .all();
}
