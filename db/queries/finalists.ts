import { and, asc, eq, exists, gte, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { applications, calls, decisions, emails, hubs } from "#db/schema/index.ts";

const inPublic = { company: applications.company, country: applications.country, hub: hubs.name };

/** The same of an application of the call, whatever was decided. */
export function findAsFinalist(callId: string, applicationId: string) {
  return reader
    .select(inPublic)
    .from(applications)
    .leftJoin(decisions, eq(decisions.applicationId, applications.id))
    .leftJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(and(eq(applications.callId, callId), eq(applications.id, applicationId)))
    .get();
}

/** What the public may know of the finalists of a call whose decisions were released; by company. */
export function releasedFinalists(callId: string) {
  return reader
    .select(inPublic)
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .leftJoin(hubs, eq(hubs.id, decisions.hubId))
    .where(
      and(
        eq(decisions.callId, callId),
        eq(decisions.outcome, "finalist"),
        isNotNull(decisions.releasedAt),
        or(isNull(decisions.answer), eq(decisions.answer, "accepted")),
      ),
    )
    .orderBy(asc(applications.company))
    .all();
}

/** Whether a letter to a finalist was sent; `inTime`: while there still was time to answer. */
const letterSent = ({ inTime = false } = {}) =>
  exists(
    reader
      .select({ one: sql`1` })
      .from(emails)
      .where(
        and(
          eq(emails.subjectId, decisions.applicationId),
          eq(emails.template, "decision-finalist"),
          eq(emails.status, "sent"),
          inTime ? lte(emails.sentAt, decisions.answerBy) : undefined,
        ),
      ),
  );

/** Finalists whose letter was sent, who have not answered, and whose date has not passed at `now`. */
export function finalistsToAnswer(now: Date) {
  return reader
    .select({
      applicationId: decisions.applicationId,
      number: applications.number,
      company: applications.company,
      releasedAt: sql<Date>`${decisions.releasedAt}`.mapWith(decisions.releasedAt),
      answerBy: sql<Date>`${decisions.answerBy}`.mapWith(decisions.answerBy),
      call: { id: calls.id, code: calls.code, texts: calls.texts, timeZone: calls.timeZone },
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .innerJoin(calls, eq(calls.id, decisions.callId))
    .where(
      and(
        eq(decisions.outcome, "finalist"),
        isNotNull(decisions.releasedAt),
        isNull(decisions.answer),
        gte(decisions.answerBy, now),
        letterSent(),
      ),
    )
    .orderBy(asc(decisions.answerBy), asc(applications.number))
    .all();
}

/** Finalists of released calls whose date has passed without an answer, and whose letter was sent before it. */
export function silentFinalists(now: Date) {
  return reader
    .select({
      applicationId: decisions.applicationId,
      callId: decisions.callId,
      company: applications.company,
    })
    .from(decisions)
    .innerJoin(applications, eq(applications.id, decisions.applicationId))
    .innerJoin(calls, eq(calls.id, decisions.callId))
    .where(
      and(
        eq(decisions.outcome, "finalist"),
        isNotNull(calls.resultsReleasedAt),
        isNotNull(decisions.releasedAt),
        isNull(decisions.answer),
        lt(decisions.answerBy, now),
        letterSent({ inTime: true }),
      ),
    )
    .orderBy(asc(decisions.answerBy), asc(decisions.place))
    .all();
}
