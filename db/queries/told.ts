import { and, asc, count, desc, eq, getColumns, inArray, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { accounts, calls, emails, type EmailStatus, programmes } from "#db/schema/index.ts";
import { countEmailsOfCall } from "./email-counts.ts";
import { latestFirst, olderThan } from "./latest-emails.ts";
import { spelled } from "./spelled.ts";

/** More about one thing is never looked through. */
const mostAbout = 500;

const about = written(() =>
  reader
    .select({
      id: emails.id,
      template: emails.template,
      props: emails.props,
      queuedAt: emails.queuedAt,
      status: emails.status,
      accountId: emails.accountId,
      address: emails.address,
    })
    .from(emails)
    .where(
      and(
        eq(emails.subjectId, sql.placeholder("subjectId")),
        inArray(emails.status, ["queued", "sent", "unwanted"]),
      ),
    )
    .orderBy(desc(emails.queuedAt))
    .limit(mostAbout),
);

/** What was written about an application or evaluator and was not dropped or held back, the latest first. */
export function messagesAbout(subjectId: string) {
  return about().all({ subjectId });
}

/** One message of a call with where replies to it go, and the address of its reader's account as it is now. */
export function findTold(callId: string, id: string) {
  return reader
    .select({ ...getColumns(emails), replyTo: programmes.contactEmail, addressNow: accounts.email })
    .from(emails)
    .innerJoin(calls, eq(calls.id, emails.callId))
    .innerJoin(programmes, eq(programmes.id, calls.programmeId))
    .leftJoin(accounts, eq(accounts.id, emails.accountId))
    .where(and(eq(emails.callId, callId), eq(emails.id, id)))
    .get();
}

/** Kept back until somebody decides. */
export function markHeld(id: string, heldBecause: string) {
  writer()
    .update(emails)
    .set({ status: "held", heldBecause, claimedBy: null, claimedUntil: null })
    .where(and(eq(emails.id, id), eq(emails.status, "queued")))
    .run();
}

/** It goes out although it was held. */
export function clearHeld(id: string, now: Date) {
  writer()
    .update(emails)
    .set({ status: "queued", clearedAt: now, sendAfter: now })
    .where(and(eq(emails.id, id), eq(emails.status, "held")))
    .run();
}

export function dropHeld(ids: string[]) {
  writer()
    .update(emails)
    .set({ status: "dropped" })
    .where(and(inArray(emails.id, ids), eq(emails.status, "held")))
    .run();
}

/** Those of a call that are held for a reason, at most so many. */
export function heldFor(callId: string, because: string, most: number): string[] {
  return reader
    .select({ id: emails.id })
    .from(emails)
    .where(and(eq(emails.callId, callId), eq(emails.status, "held"), eq(emails.heldBecause, because)))
    .limit(most)
    .all()
    .map(({ id }) => id);
}

/** As if it had never been tried, to this address; the id stays, and with it the Message-ID. */
export function queueAgain(id: string, address: string, now: Date) {
  writer()
    .update(emails)
    .set({
      ...{ status: "queued", address, sendAfter: now, attempts: 0, sentAt: null },
      ...{ lastError: null, failure: null, bouncedAt: null, bounce: null, bounceReason: null },
    })
    .where(eq(emails.id, id))
    .run();
}

const undelivered = inArray(emails.status, ["failed", "bounced"]);

/** Those of a call that did not arrive, with the address of each reader's account as it is now; at most so many. */
export function undeliveredOf(callId: string, most: number) {
  return reader
    .select({
      id: emails.id,
      template: emails.template,
      props: emails.props,
      address: emails.address,
      bounce: emails.bounce,
      failure: emails.failure,
      addressNow: accounts.email,
    })
    .from(emails)
    .leftJoin(accounts, eq(accounts.id, emails.accountId))
    .where(and(eq(emails.callId, callId), undelivered))
    .orderBy(asc(emails.queuedAt))
    .limit(most)
    .all();
}

export type LedgerFilter = {
  status?: EmailStatus;
  template?: typeof emails.$inferSelect.template;
  /** Queued at this instant: one broadcast, one extension. */
  at?: Date;
  /** Of a name or an address. */
  part?: string;
  /** What it is about. */
  subjectId?: string;
  /** One person, by address. */
  address?: string;
};

type LedgerPage = LedgerFilter & { before?: { queuedAt: Date; id: string }; most: number };

const shown = {
  id: emails.id,
  template: emails.template,
  address: emails.address,
  name: emails.name,
  locale: emails.locale,
  status: emails.status,
  queuedAt: emails.queuedAt,
  sentAt: emails.sentAt,
  bouncedAt: emails.bouncedAt,
  readAt: emails.readAt,
  attempts: emails.attempts,
  lastError: emails.lastError,
  failure: emails.failure,
  bounce: emails.bounce,
  bounceReason: emails.bounceReason,
  heldBecause: emails.heldBecause,
  isTest: sql<boolean>`coalesce(json_extract(${emails.props}, '$.isTest'), 0)`.mapWith(Boolean),
};

/** A page of a call's messages, the latest first. */
export function toldInCall(callId: string, { before, most, ...filter }: LedgerPage) {
  return reader
    .select(shown)
    .from(emails)
    .where(and(filtered(callId, filter), before && olderThan(before)))
    .orderBy(...latestFirst)
    .limit(most)
    .all();
}

function filtered(callId: string, { status, template, at, part, subjectId, address }: LedgerFilter) {
  return and(
    eq(emails.callId, callId),
    status && eq(emails.status, status),
    template && eq(emails.template, template),
    at && eq(emails.queuedAt, at),
    address ? eq(emails.address, address) : undefined,
    subjectId ? eq(emails.subjectId, subjectId) : undefined,
    part ? spelled(part, emails.name, emails.address) : undefined,
  );
}

const many = (status: EmailStatus) =>
  sql<number>`count(*) filter (where ${emails.status} = ${status})`.mapWith(Number);

const states = {
  queued: many("queued"),
  sent: many("sent"),
  failed: many("failed"),
  bounced: many("bounced"),
  held: many("held"),
  unwanted: many("unwanted"),
  dropped: many("dropped"),
  moot: many("moot"),
  read: sql<number>`count(${emails.readAt})`.mapWith(Number),
  all: count(),
};

/** How many of a call's messages are in each state; to one address, or about one thing, where that is given. */
export function countTold(callId: string, filter: LedgerFilter = {}) {
  const { template, at, part, subjectId, address } = filter;
  const counted = countEmailsOfCall(callId, { templates: template && [template], at });
  // What does not go to many at once has no count by its instant.
  if (!(part || subjectId || address) && (!at || counted.all > 0)) return counted;
  return reader.select(states).from(emails).where(filtered(callId, filter)).get()!;
}
