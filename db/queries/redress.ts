import { and, asc, count, eq, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, decisions, redressRequests } from "#db/schema/index.ts";

export function insertRedress(values: typeof redressRequests.$inferInsert) {
  writer().insert(redressRequests).values(values).run();
}

export function updateRedress(id: string, values: Partial<typeof redressRequests.$inferInsert>) {
  writer().update(redressRequests).set(values).where(eq(redressRequests.id, id)).run();
}

export function findRedressOf(applicationId: string) {
  return reader.select().from(redressRequests).where(eq(redressRequests.applicationId, applicationId)).get();
}

function requests() {
  return reader
    .select({
      request: redressRequests,
      number: applications.number,
      company: applications.company,
      outcome: decisions.outcome,
      answeredBy: accounts.name,
    })
    .from(redressRequests)
    .innerJoin(applications, eq(applications.id, redressRequests.applicationId))
    .leftJoin(decisions, eq(decisions.applicationId, redressRequests.applicationId))
    .leftJoin(accounts, eq(accounts.id, redressRequests.answeredBy));
}

/** At most so many of a call, the oldest first, from after one (by id). */
export function redressOf(callId: string, after: string, most: number) {
  const behind = sql`(${redressRequests.askedAt}, ${redressRequests.id}) > (
    select one."askedAt", one.id from ${redressRequests} one where one.id = ${after})`;
  return requests()
    .where(and(eq(redressRequests.callId, callId), after === "" ? undefined : behind))
    .orderBy(asc(redressRequests.askedAt), asc(redressRequests.id))
    .limit(most)
    .all();
}

export function findRedress(callId: string, id: string) {
  return requests()
    .where(and(eq(redressRequests.callId, callId), eq(redressRequests.id, id)))
    .get();
}

/** How many were answered how; those that wait have no outcome. */
export function countRedress(callId: string) {
  return reader
    .select({ outcome: redressRequests.outcome, count: count() })
    .from(redressRequests)
    .where(eq(redressRequests.callId, callId))
    .groupBy(redressRequests.outcome)
    .all();
}
