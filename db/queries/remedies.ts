import { and, asc, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, calls, emails, remedies } from "#db/schema/index.ts";
import { isSubmitted } from "./in-state.ts";

export function insertRemedy(values: typeof remedies.$inferInsert) {
  writer().insert(remedies).values(values).run();
}

export function updateRemedy(id: string, values: Partial<typeof remedies.$inferInsert>) {
  writer().update(remedies).set(values).where(eq(remedies.id, id)).run();
}

/** All requests to an application's team, the newest first, each with who asked. */
export function remediesOf(applicationId: string) {
  return reader
    .select({ remedy: remedies, by: accounts.name })
    .from(remedies)
    .leftJoin(accounts, eq(accounts.id, remedies.askedBy))
    .where(eq(remedies.applicationId, applicationId))
    .orderBy(desc(remedies.askedAt))
    .all();
}

/** The requests that nothing ended yet, by application. */
export function standingRemedies(applicationIds: string[]) {
  const found = reader
    .select()
    .from(remedies)
    .where(and(inArray(remedies.applicationId, applicationIds), isNull(remedies.endedAt)))
    .all();
  return new Map(found.map((remedy) => [remedy.applicationId, remedy]));
}

/** When a team was last told what to put right until when: a date that was prolonged has a letter of its own. */
const toldAt = sql<Date>`coalesce((select max(${emails.queuedAt}) from ${emails}
  where ${emails.subjectId} = ${remedies.applicationId} and ${emails.template} = 'remedy-requested'), ${remedies.askedAt})`;

/** Requests that can still be answered at `now` and were not yet. */
export function remediesToAnswer(now: Date) {
  return reader
    .select({
      remedy: remedies,
      toldAt: toldAt.mapWith(remedies.askedAt),
      number: applications.number,
      company: applications.company,
      call: { id: calls.id, code: calls.code, texts: calls.texts, timeZone: calls.timeZone },
    })
    .from(remedies)
    .innerJoin(applications, eq(applications.id, remedies.applicationId))
    .innerJoin(calls, eq(calls.id, remedies.callId))
    .where(and(isNull(remedies.endedAt), isNull(remedies.answerId), gte(remedies.until, now), isSubmitted))
    .orderBy(asc(remedies.until), asc(applications.number))
    .all();
}
