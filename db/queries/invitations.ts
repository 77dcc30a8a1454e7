import { and, asc, desc, eq, getColumns, gt, gte, isNull, or, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { calls, evaluatorRequests, evaluators, invitationLinks, programmes } from "#db/schema/index.ts";

/** Word for word as in the index of invitations, so that it is used. */
export const isInvited = sql`${evaluators.status} = 'invited'`;

const linkedBy = (hash: string) =>
  sql`(select ${invitationLinks.evaluatorId} from ${invitationLinks} where ${invitationLinks.hash} = ${hash})`;

/** `invitation`: the hash of the token in a link of the invitation, the first one's or a later one's. */
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
    .where(or(eq(evaluators.invitation, invitation), eq(evaluators.id, linkedBy(invitation))))
    .get();
}

export function insertInvitationLink(hash: string, evaluatorId: string) {
  writer().insert(invitationLinks).values({ hash, evaluatorId }).run();
}

export function deleteInvitationLinks(evaluatorId: string) {
  writer().delete(invitationLinks).where(eq(invitationLinks.evaluatorId, evaluatorId)).run();
}

const invited = {
  id: evaluators.id,
  callId: evaluators.callId,
  name: evaluators.name,
  email: evaluators.email,
  locale: evaluators.locale,
  message: evaluators.message,
  askedFor: evaluators.askedFor,
  invitedAt: evaluators.invitedAt,
  answerBy: evaluators.answerBy,
  remindedAt: evaluators.remindedAt,
};

/** Who can still answer an invitation at `now`, in one call or in all whose evaluation is not over. */
export function unansweredInvitations(now: Date, callId?: string) {
  return (
    reader
      .select({ evaluator: invited, timeZone: calls.timeZone })
      .from(evaluators)
      .innerJoin(calls, eq(calls.id, evaluators.callId))
      .where(
        and(
          isInvited,
          callId ? eq(evaluators.callId, callId) : undefined,
          or(isNull(evaluators.answerBy), gte(evaluators.answerBy, now)),
          isNull(calls.resultsReleasedAt),
          gt(calls.evaluationDueAt, now),
        ),
      )
      // Behind a plus: to sort the few is quicker than to go through all that their names' index has.
      .orderBy(sql`+${evaluators.callId}`, asc(evaluators.name), asc(evaluators.id))
      .all()
  );
}

export function insertRequest(values: typeof evaluatorRequests.$inferInsert) {
  writer().insert(evaluatorRequests).values(values).run();
}

export function updateRequest(id: string, values: Partial<typeof evaluatorRequests.$inferInsert>) {
  writer().update(evaluatorRequests).set(values).where(eq(evaluatorRequests.id, id)).run();
}

/** Only through its call. */
export function findRequest(callId: string, id: string) {
  return reader
    .select(getColumns(evaluatorRequests))
    .from(evaluatorRequests)
    .innerJoin(evaluators, eq(evaluators.id, evaluatorRequests.evaluatorId))
    .where(and(eq(evaluators.callId, callId), eq(evaluatorRequests.id, id)))
    .get();
}

/** What an evaluator asked, the latest first. */
export function requestsOf(evaluatorId: string) {
  return reader
    .select()
    .from(evaluatorRequests)
    .where(eq(evaluatorRequests.evaluatorId, evaluatorId))
    .orderBy(desc(evaluatorRequests.at))
    .all();
}
