import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { emailCounts, emails, type EmailStatus } from "#db/schema/index.ts";

// Counted when something changes (schema/counts.ts), so that asking costs the same however many there are.

const countIn = (status: EmailStatus) =>
  sql<number>`coalesce(sum(${emailCounts.count}) filter (where ${emailCounts.status} = ${status}), 0)`.mapWith(
    Number,
  );

const mailStates = {
  queued: countIn("queued"),
  sent: countIn("sent"),
  failed: countIn("failed"),
  bounced: countIn("bounced"),
  held: countIn("held"),
  unwanted: countIn("unwanted"),
  dropped: countIn("dropped"),
  moot: countIn("moot"),
  read: sql<number>`coalesce(sum(${emailCounts.read}), 0)`.mapWith(Number),
  all: sql<number>`coalesce(sum(${emailCounts.count}), 0)`.mapWith(Number),
};

type Template = typeof emails.$inferSelect.template;

/** How many of a call's e-mails are in each state; of some templates, or of what went to many at an instant. */
export function countEmailsOfCall(callId: string, only: { templates?: readonly Template[]; at?: Date } = {}) {
  const { templates, at } = only;
  return reader
    .select(mailStates)
    .from(emailCounts)
    .where(
      and(
        eq(emailCounts.callId, callId),
        templates && inArray(emailCounts.template, templates),
        at && eq(emailCounts.event, at),
      ),
    )
    .get()!;
}

const queued = (least: "min" | "max") =>
  sql`iif(${emailCounts.event} = 0, (select ${sql.raw(least)}(${emails.queuedAt}) from ${emails} where ${emails.callId} = ${emailCounts.callId} and ${emails.template} = ${emailCounts.template} and ${emails.status} = ${emailCounts.status}), ${emailCounts.event})`;
const first = sql`min(${queued("min")})`.mapWith(emails.queuedAt);
const last = sql`max(${queued("max")})`.mapWith(emails.queuedAt);

/**
 * What a call told people of, each with how many messages are in which state; the latest first. Those that go to many at
 * once are an event each time (`at`); the others are one event by their kind.
 */
export function eventsOf(callId: string) {
  const at = (instant: unknown) => (instant === 0 ? null : new Date(instant as number));
  return reader
    .select({
      template: emailCounts.template,
      at: sql<Date | null>`${emailCounts.event}`.mapWith(at),
      ...{ first, last },
      ...mailStates,
    })
    .from(emailCounts)
    .where(and(eq(emailCounts.callId, callId), gt(emailCounts.count, 0)))
    .groupBy(emailCounts.template, emailCounts.event)
    .orderBy(desc(last))
    .limit(200)
    .all();
}
