import { and, asc, count, desc, eq, gt, gte, lte, sql, type SQL } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { accounts, applications, auditEntries, emails, formVersions } from "#db/schema/index.ts";
import { countSubmitted } from "./counts.ts";
import { isDraft, isSubmitted } from "./in-state.ts";
import { urgencies } from "./outbox.ts";

const many = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
const lacking = (from: number, to: number) => many(sql`${applications.missing} between ${from} and ${to}`);

/** How a call's applications stand; drafts by how many answers they lack. */
export function deskFigures(callId: string, activeSince: Date) {
  const drafts = reader
    .select({
      drafts: count(),
      active: many(sql`${applications.savedAt} >= ${activeSince.getTime()}`),
      ready: lacking(0, 0),
      nearly: lacking(1, 3),
      halfway: lacking(4, 10),
      early: lacking(11, 1_000_000),
    })
    .from(applications)
    .where(and(eq(applications.callId, callId), isDraft))
    .get()!;
  return { ...countSubmitted(callId), ...drafts };
}

/** How many applications that count were first submitted since an instant. */
export function firstSubmittedSince(callId: string, since: Date): number {
  return reader
    .select({ count: count() })
    .from(applications)
    .where(
      and(
        eq(applications.callId, callId),
        isSubmitted,
        // No version counts that is older than the first, so the index begins with it.
        gte(applications.submittedAt, since),
        gte(applications.firstSubmittedAt, since),
      ),
    )
    .get()!.count;
}

const orders = {
  missing: sql`coalesce(${applications.missing}, 1000000)`,
  sections: sql`coalesce(${applications.sectionsComplete}, -1)`,
  savedAt: sql`${applications.savedAt}`,
  number: sql`${applications.number}`,
};
export type DraftOrder = keyof typeof orders;

/** Drafts with who owns them and how complete they are; nothing that they say. */
export function draftsByCompleteness(
  callId: string,
  {
    order,
    descending,
    most,
    offset,
  }: { order: DraftOrder; descending: boolean; most: number; offset: number },
) {
  return reader
    .select({
      id: applications.id,
      number: applications.number,
      owner: accounts.name,
      missing: applications.missing,
      sectionsComplete: applications.sectionsComplete,
      sections: sql<number>`json_array_length(${formVersions.definition}, '$.sections')`.mapWith(Number),
      savedAt: applications.savedAt,
    })
    .from(applications)
    .innerJoin(accounts, eq(accounts.id, applications.ownerId))
    .innerJoin(formVersions, eq(formVersions.id, applications.formVersionId))
    .where(and(eq(applications.callId, callId), isDraft))
    .orderBy((descending ? desc : asc)(orders[order]), desc(applications.savedAt), asc(applications.number))
    .limit(most)
    .offset(offset)
    .all();
}

// Word for word as in the index, so that it is used.
const isRefusedAttempt = sql`${auditEntries.action} = 'application.attempt-refused'`;
const detail = (name: "act" | "why") =>
  sql<string>`json_extract(${auditEntries.details}, ${sql.raw(`'$.${name}'`)})`;

/** What was refused since an instant, by application, act and reason, the latest first. */
export function refusedAttempts(callId: string, since: Date, most: number) {
  const last = sql<number>`max(${auditEntries.at})`;
  return reader
    .select({
      applicationId: auditEntries.subjectId,
      number: applications.number,
      act: detail("act"),
      why: detail("why"),
      times: count(),
      at: last.mapWith(auditEntries.at),
    })
    .from(auditEntries)
    .innerJoin(applications, eq(applications.id, auditEntries.subjectId))
    .where(and(eq(auditEntries.callId, callId), isRefusedAttempt, gte(auditEntries.at, since)))
    .groupBy(auditEntries.subjectId, detail("act"), detail("why"))
    .orderBy(desc(last))
    .limit(most)
    .all();
}

type Noted = { callId: string; applicationId: string; act: string; why: string; since: Date };

/** Whether the same was refused after an instant already. */
export function wasAttemptNoted({ callId, applicationId, act, why, since }: Noted): boolean {
  const found = reader
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.callId, callId),
        isRefusedAttempt,
        gt(auditEntries.at, since),
        eq(auditEntries.subjectId, applicationId),
        sql`${detail("act")} = ${act} and ${detail("why")} = ${why}`,
      ),
    )
    .limit(1)
    .get();
  return found !== undefined;
}

/** Since when the oldest of a call's e-mails that are due at `now` waits. */
export function oldestDueEmail(callId: string, now: Date): Date | null {
  const oldest = urgencies.flatMap((urgency) => firstDue(callId, urgency, now) ?? []);
  return oldest.sort((one, other) => one.at.getTime() - other.at.getTime())[0]?.at ?? null;
}

/** Of all that wait the call's first is found sooner than all of the call's are gathered. */
function firstDue(callId: string, urgency: number, now: Date) {
  const isDue = and(eq(emails.status, "queued"), eq(emails.urgency, urgency), lte(emails.sendAfter, now));
  return reader
    .select({ at: emails.sendAfter })
    .from(emails)
    .where(and(isDue, eq(emails.callId, callId)))
    .orderBy(asc(emails.sendAfter))
    .limit(1)
    .get();
}
