import { and, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import { reader, writer } from "#db/client.server.ts";
import {
  accounts,
  applications,
  auditEntries,
  calls,
  erasures,
  holds,
  redressRequests,
  retentionWarnings,
} from "#db/schema/index.ts";

/** What decides when a call's data is due. */
const term = {
  id: calls.id,
  slug: calls.slug,
  code: calls.code,
  texts: calls.texts,
  timeZone: calls.timeZone,
  programmeId: calls.programmeId,
  closesAt: calls.closesAt,
  resultsAt: calls.resultsAt,
  redressDays: calls.redressDays,
  resultsReleasedAt: calls.resultsReleasedAt,
  retention: calls.retention,
  retentionConfirmedAt: calls.retentionConfirmedAt,
};

export function findTerm(callId: string) {
  return reader.select(term).from(calls).where(eq(calls.id, callId)).get();
}

/** Of all calls whose deadline is over. */
export function termsClosed(now: Date) {
  return reader
    .select(term)
    .from(calls)
    .where(and(eq(calls.status, "published"), sql`${calls.closesAt} < ${now.getTime()}`))
    .all();
}

export function holdsOf(callId: string) {
  return reader
    .select({
      id: holds.id,
      number: applications.number,
      reason: holds.reason,
      at: holds.at,
      by: accounts.name,
      endedAt: holds.endedAt,
    })
    .from(holds)
    .leftJoin(applications, eq(applications.id, holds.applicationId))
    .leftJoin(accounts, eq(accounts.id, holds.by))
    .where(eq(holds.callId, callId))
    .orderBy(holds.at)
    .all();
}

/** Whether nothing of the call may be erased. */
export function isHeld(callId: string): boolean {
  const where = and(eq(holds.callId, callId), isNull(holds.applicationId), isNull(holds.endedAt));
  return reader.select({ id: holds.id }).from(holds).where(where).limit(1).get() !== undefined;
}

/** Of these calls: ids of held applications, of those whose redress is open, and of calls that are held whole. */
export function heldApplications(callIds: string[]): string[] {
  const held = reader
    .select({ id: sql<string>`coalesce(${holds.applicationId}, ${holds.callId})` })
    .from(holds)
    .where(and(inArray(holds.callId, callIds), isNull(holds.endedAt)))
    .all();
  const asked = reader
    .select({ id: redressRequests.applicationId })
    .from(redressRequests)
    .where(and(inArray(redressRequests.callId, callIds), isNull(redressRequests.answeredAt)))
    .all();
  return [...held, ...asked].map(({ id }) => id);
}

export function findIdByNumber(callId: string, number: number): string | undefined {
  const where = and(eq(applications.callId, callId), eq(applications.number, number));
  return reader.select({ id: applications.id }).from(applications).where(where).get()?.id;
}

export function insertHold(values: typeof holds.$inferInsert) {
  writer().insert(holds).values(values).run();
}

export function endHold(callId: string, id: string, endedAt: Date, endedBy: string): boolean {
  const where = and(eq(holds.id, id), eq(holds.callId, callId), isNull(holds.endedAt));
  return writer().update(holds).set({ endedAt, endedBy }).where(where).run().changes > 0;
}

export function warningsOf(callId: string) {
  return reader.select().from(retentionWarnings).where(eq(retentionWarnings.callId, callId)).all();
}

export function insertWarning(values: typeof retentionWarnings.$inferInsert) {
  writer().insert(retentionWarnings).values(values).onConflictDoNothing().run();
}

export function deleteWarnings(callId: string) {
  writer().delete(retentionWarnings).where(eq(retentionWarnings.callId, callId)).run();
}

/** A run that has not been finished: it has no signature yet. */
export function findOpenRun(callId: string, purpose: RetentionPurpose) {
  return reader
    .select()
    .from(erasures)
    .where(and(eq(erasures.callId, callId), eq(erasures.purpose, purpose), eq(erasures.signature, "")))
    .get();
}

/** Runs of a call that are not finished. */
export function openRuns() {
  return reader
    .select({ callId: sql<string>`${erasures.callId}`, purpose: sql<RetentionPurpose>`${erasures.purpose}` })
    .from(erasures)
    .where(and(isNotNull(erasures.callId), eq(erasures.signature, "")))
    .all();
}

/** Of a call, finished, the latest first. */
export function runsOf(callId: string) {
  return reader
    .select()
    .from(erasures)
    .where(and(eq(erasures.callId, callId), ne(erasures.signature, "")))
    .orderBy(desc(erasures.at))
    .all();
}

const ids = (lines: { id: number }[]) => lines.map(({ id }) => id);
const says = ne(sql`${auditEntries.details}`, "{}");

/** Lines about these that say something; only of actions whose names begin so. */
export function linesOfSubjects(subjectIds: string[], action = ""): number[] {
  const where = and(says, inArray(auditEntries.subjectId, subjectIds), beginning(action));
  return ids(reader.select({ id: auditEntries.id }).from(auditEntries).where(where).all());
}

/**
 * Lines of the call one of whose details is exactly one of the names; not those about an application that has the name
 * itself. Reads all lines of the call.
 */
export function linesSaying(callId: string, names: string[]): number[] {
  const among = sql`(select value from json_each(${JSON.stringify(names)}))`;
  const said = sql`exists (select 1 from json_each(${auditEntries.details}) where value in ${among})`;
  const own = sql`exists (select 1 from ${applications} where ${applications.id} = ${auditEntries.subjectId}
    and ${applications.company} in ${among})`;
  const where = and(eq(auditEntries.callId, callId), says, said, sql`not ${own}`);
  return ids(reader.select({ id: auditEntries.id }).from(auditEntries).where(where).all());
}

/** Actions whose lines name whom a letter went to, or which table was read in. */
const namingReaders = ["email.resent", "email.let-go", "email.dropped", "import.begun"];

/** Lines of the call about its letters and the tables that were read into it. */
export function linesOfLetters(callId: string): number[] {
  const where = and(eq(auditEntries.callId, callId), says, inArray(auditEntries.action, namingReaders));
  return ids(reader.select({ id: auditEntries.id }).from(auditEntries).where(where).all());
}

function beginning(action: string) {
  return action ? sql`${auditEntries.action} glob ${`${action}*`}` : undefined;
}
