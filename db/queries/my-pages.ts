import { and, count, desc, eq, gte, inArray, isNull, ne, or } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { takesPart } from "./taking-part.ts";
import {
  applications,
  assignments,
  calls,
  eligibilityDecisions,
  evaluators,
  programmes,
  sheets,
} from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

const atMost = 50;

/**
 * Invitations to evaluate that were sent to any of these addresses (in lower case), are not answered yet and still can be at
 * `now`.
 */
export function openInvitationsTo(addresses: string[], now: Date) {
  return reader
    .select({ id: evaluators.id, invitedAt: evaluators.invitedAt, call: calls, programme: programmes.name })
    .from(evaluators)
    .innerJoin(calls, eq(calls.id, evaluators.callId))
    .innerJoin(programmes, eq(programmes.id, calls.programmeId))
    .where(
      and(
        inArray(evaluators.email, addresses),
        eq(evaluators.status, "invited"),
        or(isNull(evaluators.answerBy), gte(evaluators.answerBy, now)),
        isNull(calls.resultsReleasedAt),
      ),
    )
    .orderBy(desc(evaluators.invitedAt))
    .limit(atMost)
    .all();
}

/** By call: how many score sheets somebody has not submitted yet. */
export function sheetsLeftOf(accountId: string) {
  return reader
    .select({ callId: assignments.callId, left: count() })
    .from(assignments)
    .innerJoin(evaluators, eq(evaluators.id, assignments.evaluatorId))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(
      and(
        eq(evaluators.accountId, accountId),
        eq(evaluators.status, "accepted"),
        eq(assignments.status, "assigned"),
        takesPart,
        or(isNull(sheets.status), ne(sheets.status, "submitted")),
      ),
    )
    .groupBy(assignments.callId)
    .all();
}

/** By call: how many submitted applications wait for a decision on their eligibility. */
export function undecidedIn(callIds: string[]) {
  return reader
    .select({ callId: applications.callId, undecided: count() })
    .from(applications)
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(
      and(inArray(applications.callId, callIds), isSubmitted, isNull(eligibilityDecisions.applicationId)),
    )
    .groupBy(applications.callId)
    .all();
}
