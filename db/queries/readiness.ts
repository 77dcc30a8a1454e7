import { and, eq, gte, isNull, or, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications, eligibilityDecisions, evaluators } from "#db/schema/index.ts";
import { isInvited } from "./invitations.ts";
import { isSubmitted } from "./in-state.ts";

const toEvaluate = (callId: string) =>
  and(eq(applications.callId, callId), isSubmitted, sql`${eligibilityDecisions.outcome} is not 'ineligible'`);

/** Submitted applications that nobody found ineligible. */
export function applicationsToEvaluate(callId: string) {
  return reader
    .select({
      id: applications.id,
      topics: applications.topics,
      language: applications.language,
      extra: applications.extraEvaluations,
    })
    .from(applications)
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(toEvaluate(callId))
    .all();
}

/** How many evaluations were ordered beyond the call's number, for applications that nobody found ineligible. */
export function countExtraEvaluations(callId: string): number {
  return reader
    .select({ extra: sql<number>`coalesce(sum(${applications.extraEvaluations}), 0)` })
    .from(applications)
    .leftJoin(eligibilityDecisions, eq(eligibilityDecisions.applicationId, applications.id))
    .where(toEvaluate(callId))
    .get()!.extra;
}

/** How many applications those were asked to take who may still answer at `now`. */
export function placesAskedFor(callId: string, now: Date): number {
  return reader
    .select({ asked: sql<number>`coalesce(sum(${evaluators.askedFor}), 0)` })
    .from(evaluators)
    .where(
      and(
        eq(evaluators.callId, callId),
        isInvited,
        or(isNull(evaluators.answerBy), gte(evaluators.answerBy, now)),
      ),
    )
    .get()!.asked;
}
