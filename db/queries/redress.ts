import { and, asc, count, eq } from "drizzle-orm";
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

/** Those of a call, the oldest first. */
export function redressOf(callId: string) {
  return requests().where(eq(redressRequests.callId, callId)).orderBy(asc(redressRequests.askedAt)).all();
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
