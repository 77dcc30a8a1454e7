import { and, count, eq, gt, inArray, isNotNull, lte, max, min, sql } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { auditEntries, calls, emails, scenarios, sessions } from "#db/schema/index.ts";

/** E-mails that are not done with, by state and urgency: how many, how many of them are due, and since when the first is. */
export function mailStanding(now: Date) {
  return reader
    .select({
      status: emails.status,
      urgency: emails.urgency,
      count: count(),
      due: sql<number>`sum(${emails.sendAfter} <= ${now.getTime()})`,
      oldest: min(emails.sendAfter),
    })
    .from(emails)
    .where(inArray(emails.status, ["queued", "held", "failed", "bounced"]))
    .groupBy(emails.status, emails.urgency)
    .all();
}

/** Since when the oldest message waits that could have gone out by `now`. */
export function oldestDue(now: Date): Date | undefined {
  const isDue = and(eq(emails.status, "queued"), lte(emails.sendAfter, now));
  return (
    reader
      .select({ oldest: min(emails.sendAfter) })
      .from(emails)
      .where(isDue)
      .get()?.oldest ?? undefined
  );
}

/** Calls that take applications at `now`, and the next deadline among theirs, its grace included. */
export function openCallsAt(now: Date) {
  const lastInstant = sql<number>`${calls.closesAt} + 1000 * ${calls.graceSeconds}`;
  const isOpen = and(isNotNull(calls.publishedAt), lte(calls.opensAt, now), gt(lastInstant, now.getTime()));
  return reader
    .select({ open: count(), nextDeadline: sql<number | null>`min(${lastInstant})` })
    .from(calls)
    .where(isOpen)
    .get()!;
}

/** Sessions that were used after an instant. */
export function countSessionsSeenAfter(instant: Date): number {
  return reader.select({ count: count() }).from(sessions).where(gt(sessions.seenAt, instant)).get()!.count;
}

/** Routings and repairs that wait for their turn, and that are being computed. */
export function scenariosUnderWay() {
  return reader
    .select({ state: scenarios.state, count: count() })
    .from(scenarios)
    .where(inArray(scenarios.state, ["waiting", "computing"]))
    .groupBy(scenarios.state)
    .all();
}

/** Lines are only ever added and numbered in their order, so the last one's number tells how long the record is. */
export function lastEntryId(): number {
  return (
    reader
      .select({ last: max(auditEntries.id) })
      .from(auditEntries)
      .get()!.last ?? 0
  );
}
