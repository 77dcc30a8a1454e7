import {
  and,
  asc,
  count,
  eq,
  getColumns,
  gt,
  inArray,
  isNull,
  lte,
  ne,
  or,
  type Param,
  sql,
} from "drizzle-orm";
import { reader, writer, written, writtenChange } from "#db/client.server.ts";
import { calls, emails, type EmailFailure, programmes } from "#db/schema/index.ts";

/** The most urgent comes first, so that a link to sign in does not wait behind thousands of letters. */
export const urgencies = [0, 1, 2];

const isFree = (now: Date) => or(isNull(emails.claimedUntil), lte(emails.claimedUntil, now));

/** Never one that was erased: nobody is named as its reader any more. */
const isDue = (now: Date | Param) =>
  and(eq(emails.status, "queued"), lte(emails.sendAfter, now), ne(emails.address, ""));

/** As the index has them. By their ids, thousands that fell due at one instant would be sorted for each few that are taken. */
const longestDueFirst = [asc(emails.sendAfter), sql`${emails}.rowid`];

/** Ids of at most `most` e-mails of an urgency that are due at `now` and that no process holds, the longest due first. */
export function freeEmails(urgency: number, now: Date, most: number): string[] {
  return reader
    .select({ id: emails.id })
    .from(emails)
    .where(and(eq(emails.urgency, urgency), isDue(now), isFree(now)))
    .orderBy(...longestDueFirst)
    .limit(most)
    .all()
    .map(({ id }) => id);
}

/** How many were taken to be handed over after an instant, by any process. */
export function countAttemptedSince(instant: Date): number {
  return reader.select({ count: count() }).from(emails).where(gt(emails.attemptedAt, instant)).get()!.count;
}

export function claimEmails(ids: string[], claimedBy: string, at: Date, claimedUntil: Date) {
  const claim = { claimedBy, claimedUntil, attemptedAt: at };
  writer().update(emails).set(claim).where(inArray(emails.id, ids)).run();
}

/** With the address of the programme that each concerns, where replies go. */
export function findEmailsToSend(ids: string[]) {
  return reader
    .select({ ...getColumns(emails), replyTo: programmes.contactEmail })
    .from(emails)
    .leftJoin(calls, eq(calls.id, emails.callId))
    .leftJoin(programmes, eq(programmes.id, calls.programmeId))
    .where(inArray(emails.id, ids))
    .orderBy(asc(emails.urgency), ...longestDueFirst)
    .all();
}

/** What a process still holds stays its own until `claimedUntil`. */
export function lengthenClaims(ids: string[], claimedBy: string, claimedUntil: Date) {
  writer()
    .update(emails)
    .set({ claimedUntil })
    .where(and(inArray(emails.id, ids), eq(emails.claimedBy, claimedBy)))
    .run();
}

/** What was claimed and not tried: as if it had never been taken. */
export function releaseClaims(ids: string[], claimedBy: string) {
  writer()
    .update(emails)
    .set({ claimedBy: null, claimedUntil: null, attemptedAt: null })
    .where(and(inArray(emails.id, ids), eq(emails.claimedBy, claimedBy), eq(emails.status, "queued")))
    .run();
}

const claimed = written(() => {
  const now = sql.param(sql.placeholder("now"), emails.sendAfter);
  const isOwn = and(eq(emails.claimedBy, sql.placeholder("claimedBy")), gt(emails.claimedUntil, now));
  return reader
    .select({ id: emails.id })
    .from(emails)
    .where(and(eq(emails.id, sql.placeholder("id")), isDue(now), isOwn));
});

/** Whether an e-mail still is to be sent at `now`, and by this process. */
export function isEmailClaimed(id: string, claimedBy: string, now: Date): boolean {
  return claimed().get({ id, claimedBy, now }) !== undefined;
}

/** Their links open something without a password. */
const withOneTimeLink = [
  "confirm-email",
  "sign-in-link",
  "prove-link",
  "reset-password",
  "manager-invitation",
  "evaluator-invitation",
  "evaluator-reminder",
] as const;

const withoutSecret = sql`case when ${inArray(emails.template, withOneTimeLink)} then json_remove(${emails.props}, '$.link') else ${emails.props} end`;

const done = { claimedBy: null, claimedUntil: null };

const sent = writtenChange(() => {
  const status = sql`case when ${emails.bouncedAt} is null then 'sent' else ${emails.status} end`;
  const sentAt = sql.placeholder("sentAt");
  return writer()
    .update(emails)
    .set({ ...done, status, sentAt, lastError: null, failure: null, props: withoutSecret })
    .where(eq(emails.id, sql.placeholder("id")));
});

/**
 * A one-time link is forgotten once it is sent: whoever gets at the database finds none to open. What came back before the
 * mark was written stays returned.
 */
export function markEmailSent(id: string, sentAt: Date) {
  sent().run({ id, sentAt });
}

type Failed = { failure: EmailFailure; lastError: string; retryAt: Date | undefined };

/** `retryAt`: when it is tried again, but not before it is due; none gives up. What is queued no more stays as it is. */
export function markEmailFailed(id: string, { failure, lastError, retryAt }: Failed) {
  const attempts = sql`${emails.attempts} + 1`;
  const next = retryAt
    ? { sendAfter: sql`max(${emails.sendAfter}, ${retryAt.getTime()})` }
    : { status: "failed" as const };
  writer()
    .update(emails)
    .set({ ...done, attempts, failure, lastError, ...next })
    .where(and(eq(emails.id, id), eq(emails.status, "queued")))
    .run();
}

/** The mail server took nothing from anybody: no attempt of this one, but its ledger says why it waits. */
export function markEmailNotTaken(id: string, lastError: string) {
  writer()
    .update(emails)
    .set({ ...done, failure: "temporary", lastError })
    .where(and(eq(emails.id, id), eq(emails.status, "queued")))
    .run();
}

/** Its reader has another address since it was queued. */
export function readdress(id: string, address: string) {
  writer().update(emails).set({ address }).where(eq(emails.id, id)).run();
}

/** `over`: what it tells is no longer so; `left`: it no longer concerns its reader. */
export type Moot = "over" | "left";

/** Not sent, and gives its key back: what it told of may come again. */
export function markEmailMoot(id: string, because: Moot) {
  writer()
    .update(emails)
    .set({ ...done, status: "moot", heldBecause: because, key: null, props: withoutSecret })
    .where(and(eq(emails.id, id), eq(emails.status, "queued")))
    .run();
}

/** Its reader asked for no such mail since it was queued. */
export function markEmailUnwanted(id: string) {
  writer()
    .update(emails)
    .set({ ...done, status: "unwanted" })
    .where(and(eq(emails.id, id), eq(emails.status, "queued")))
    .run();
}
