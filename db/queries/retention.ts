import { and, count, eq, inArray, isNotNull, isNull, ne, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import { reader, writer } from "#db/client.server.ts";
import {
  accounts,
  applications,
  attachments,
  auditEntries,
  calls,
  decisions,
  emails,
  erasures,
  evaluators,
  holds,
  redressRequests,
  retentionWarnings,
} from "#db/schema/index.ts";
import { gone } from "./erasing.ts";

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

const isFinalist = and(
  eq(decisions.outcome, "finalist"),
  or(isNull(decisions.answer), notInArray(decisions.answer, ["declined", "silent"])),
);
const placed = reader.select({ id: decisions.applicationId }).from(decisions).where(isFinalist);

/** Held by a manager, or waiting for an answer to a request for redress. */
const isFree = and(
  notInArray(
    applications.id,
    reader
      .select({ id: sql<string>`${holds.applicationId}` })
      .from(holds)
      .where(and(isNotNull(holds.applicationId), isNull(holds.endedAt))),
  ),
  notInArray(
    applications.id,
    reader
      .select({ id: redressRequests.applicationId })
      .from(redressRequests)
      .where(isNull(redressRequests.answeredAt)),
  ),
);

const remains: Record<"drafts" | "files" | "answers" | "finalists", SQL | undefined> = {
  drafts: and(ne(applications.status, "submitted"), isNull(applications.erasedAt)),
  files: and(
    eq(applications.status, "submitted"),
    notInArray(applications.id, placed),
    isNull(applications.filesErasedAt),
  ),
  answers: and(
    eq(applications.status, "submitted"),
    notInArray(applications.id, placed),
    isNull(applications.erasedAt),
  ),
  finalists: and(
    eq(applications.status, "submitted"),
    inArray(applications.id, placed),
    isNull(applications.erasedAt),
  ),
};

const ofCall = (callId: string, purpose: keyof typeof remains, held: boolean) =>
  and(eq(applications.callId, callId), remains[purpose], held ? sql`not (${isFree})` : isFree);

export function dueApplications(callId: string, purpose: keyof typeof remains, most: number) {
  return reader
    .select({ id: applications.id, company: applications.company })
    .from(applications)
    .where(ofCall(callId, purpose, false))
    .orderBy(applications.number)
    .limit(most)
    .all();
}

export function dueEvaluators(callId: string, most: number) {
  return reader
    .select({ id: evaluators.id, name: evaluators.name })
    .from(evaluators)
    .where(and(eq(evaluators.callId, callId), ne(evaluators.name, gone)))
    .orderBy(evaluators.id)
    .limit(most)
    .all();
}

/** How much of a purpose is there: applications with their files, evaluators, or letters; `held`: what stays for now. */
export function countRemaining(callId: string, purpose: RetentionPurpose) {
  if (purpose === "evaluators") {
    const where = and(eq(evaluators.callId, callId), ne(evaluators.name, gone));
    return {
      items: reader.select({ n: count() }).from(evaluators).where(where).get()!.n,
      held: 0,
      files: 0,
      bytes: 0,
    };
  }
  if (purpose === "letters") {
    const where = and(eq(emails.callId, callId), ne(emails.address, ""));
    return {
      items: reader.select({ n: count() }).from(emails).where(where).get()!.n,
      held: 0,
      files: 0,
      bytes: 0,
    };
  }
  const { n } = reader
    .select({ n: count() })
    .from(applications)
    .where(ofCall(callId, purpose, false))
    .get()!;
  const held = reader
    .select({ n: count() })
    .from(applications)
    .where(ofCall(callId, purpose, true))
    .get()!.n;
  const stored = reader
    .select({ files: count(), bytes: sql<number>`coalesce(sum(${attachments.bytes}), 0)` })
    .from(attachments)
    .innerJoin(applications, eq(applications.id, attachments.applicationId))
    .where(ofCall(callId, purpose, false))
    .get()!;
  return { items: n, held, ...stored };
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

/** Lines about these, and lines of the call one of whose details is exactly one of the names. */
export function linesAbout(callId: string, subjectIds: string[], names: string[]) {
  const named = sql`exists (select 1 from json_each(${auditEntries.details}) where value in (select value from json_each(${JSON.stringify(names)})))`;
  return reader
    .select({ id: auditEntries.id, subjectId: auditEntries.subjectId })
    .from(auditEntries)
    .where(
      and(
        ne(sql`${auditEntries.details}`, "{}"),
        or(inArray(auditEntries.subjectId, subjectIds), and(eq(auditEntries.callId, callId), named)),
      ),
    )
    .all();
}
