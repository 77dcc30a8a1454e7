import { and, asc, count, desc, eq, getColumns, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { writtenRows } from "#db/rows.server.ts";
import { calls, emails, programmes } from "#db/schema/index.ts";

type NewEmail = typeof emails.$inferInsert;

const adding = (rows: NewEmail[]) =>
  writer().insert(emails).values(rows).onConflictDoNothing({ target: emails.key });
const insertOne = writtenRows((row: NewEmail) => adding([row]));

/** What one statement may hold is limited. */
const rowsAtOnce = 1000;

/** Leaves out what has the key of an e-mail that is there already. */
export function insertEmails(rows: NewEmail[]) {
  if (rows.length === 1) return insertOne(rows[0]);
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    adding(rows.slice(from, from + rowsAtOnce)).run();
}

export function findEmail(id: string) {
  return reader.select().from(emails).where(eq(emails.id, id)).get();
}

type Returned = Pick<typeof emails.$inferSelect, "bounce" | "bounceReason" | "bouncedAt">;

/** It came back, and is not tried again. */
export function markEmailBounced(id: string, returned: Returned) {
  writer()
    .update(emails)
    .set({ ...returned, status: "bounced", claimedBy: null, claimedUntil: null })
    .where(eq(emails.id, id))
    .run();
}

/** With the address of the programme that it concerns, where replies go. */
export function dueEmails(now: Date, count: number) {
  return reader
    .select({ ...getColumns(emails), replyTo: programmes.contactEmail })
    .from(emails)
    .leftJoin(calls, eq(calls.id, emails.callId))
    .leftJoin(programmes, eq(programmes.id, calls.programmeId))
    .where(and(eq(emails.status, "queued"), lte(emails.sendAfter, now)))
    .orderBy(asc(emails.sendAfter), sql`${emails}.rowid`)
    .limit(count)
    .all();
}

const shown = {
  id: emails.id,
  template: emails.template,
  address: emails.address,
  name: emails.name,
  locale: emails.locale,
  status: emails.status,
  queuedAt: emails.queuedAt,
  sentAt: emails.sentAt,
  attempts: emails.attempts,
  lastError: emails.lastError,
};

/** A call's e-mails, the latest first, `count` from `offset`. */
export function emailsOfCall(callId: string, most: number, offset: number) {
  return reader
    .select(shown)
    .from(emails)
    .where(eq(emails.callId, callId))
    .orderBy(desc(emails.queuedAt), desc(emails.id))
    .limit(most)
    .offset(offset)
    .all();
}

/** Everything that was sent, newest first; only to addresses with `part` in them, in lower case, when it is given. */
export function sentEmails(count: number, offset: number, part = "") {
  return reader
    .select(shown)
    .from(emails)
    .where(and(eq(emails.status, "sent"), sql`instr(lower(${emails.address}), ${part}) > 0`))
    .orderBy(desc(emails.sentAt), desc(emails.id))
    .limit(count)
    .offset(offset)
    .all();
}

/** How many wait, were sent and were given up. */
export function countEmails() {
  return reader.select({ status: emails.status, count: count() }).from(emails).groupBy(emails.status).all();
}

/** Why the newest of those that could not be sent could not. */
export function latestEmailProblem() {
  return reader
    .select({ queuedAt: emails.queuedAt, attempts: emails.attempts, lastError: emails.lastError })
    .from(emails)
    .where(isNotNull(emails.lastError))
    .orderBy(desc(emails.queuedAt))
    .limit(1)
    .get();
}

/** Whether a message of that kind about something waits to be sent. */
export function isEmailQueued(template: typeof emails.$inferSelect.template, subjectId: string): boolean {
  const found = reader
    .select({ id: emails.id })
    .from(emails)
    .where(and(eq(emails.status, "queued"), eq(emails.subjectId, subjectId), eq(emails.template, template)))
    .limit(1)
    .get();
  return found !== undefined;
}

/** The instants at which the queued e-mails are due, up to `now`, the earliest first. */
export function dueEmailInstants(now: Date): Date[] {
  return reader
    .selectDistinct({ at: emails.sendAfter })
    .from(emails)
    .where(and(eq(emails.status, "queued"), lte(emails.sendAfter, now)))
    .orderBy(asc(emails.sendAfter))
    .all()
    .map(({ at }) => at);
}

/** What a message about something was last told. */
export function latestPropsOf(
  template: typeof emails.$inferSelect.template,
  subjectId: string,
): object | undefined {
  return reader
    .select({ props: emails.props })
    .from(emails)
    .where(and(eq(emails.subjectId, subjectId), eq(emails.template, template)))
    .orderBy(desc(emails.queuedAt))
    .limit(1)
    .get()?.props;
}

/** Which of these keys an e-mail has. */
export function keysAmong(keys: string[]): Set<string | null> {
  const found = reader.select({ key: emails.key }).from(emails).where(inArray(emails.key, keys)).all();
  return new Set(found.map(({ key }) => key));
}
