import { and, asc, desc, eq, getColumns, lte, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { calls, emails, programmes } from "#db/schema/index.ts";

/** Does nothing when an e-mail with the same key is there already. */
export function insertEmail(values: typeof emails.$inferInsert) {
  writer().insert(emails).values(values).onConflictDoNothing({ target: emails.key }).run();
}

/** With the address of the programme that it concerns, where replies go. */
export function dueEmails(now: Date, count: number) {
  return reader
    .select({ ...getColumns(emails), replyTo: programmes.contactEmail })
    .from(emails)
    .leftJoin(calls, eq(calls.id, emails.callId))
    .leftJoin(programmes, eq(programmes.id, calls.programmeId))
    .where(and(eq(emails.status, "queued"), lte(emails.sendAfter, now)))
    .orderBy(asc(emails.sendAfter))
    .limit(count)
    .all();
}

export function markEmailSent(id: string, sentAt: Date) {
  writer().update(emails).set({ status: "sent", sentAt, lastError: null }).where(eq(emails.id, id)).run();
}

/** `retryAt`: when it is tried again; none gives up. */
export function markEmailFailed(id: string, lastError: string, retryAt: Date | undefined) {
  const attempts = sql`${emails.attempts} + 1`;
  const next = retryAt ? { sendAfter: retryAt } : { status: "failed" as const };
  writer()
    .update(emails)
    .set({ attempts, lastError, ...next })
    .where(eq(emails.id, id))
    .run();
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

/** A call's ledger, newest first, `count` from `offset`. */
export function emailsOfCall(callId: string, count: number, offset: number) {
  return reader
    .select(shown)
    .from(emails)
    .where(eq(emails.callId, callId))
    .orderBy(desc(emails.queuedAt), desc(emails.id))
    .limit(count)
    .offset(offset)
    .all();
}

/** Everything that was sent, newest first. */
export function sentEmails(count: number, offset: number) {
  return reader
    .select(shown)
    .from(emails)
    .where(eq(emails.status, "sent"))
    .orderBy(desc(emails.sentAt), desc(emails.id))
    .limit(count)
    .offset(offset)
    .all();
}
