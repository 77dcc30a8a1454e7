import { and, asc, count, desc, eq, getColumns, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { decisions, emails, releases } from "#db/schema/index.ts";
import { countEmailsOfCall } from "./email-counts.ts";

const letterTemplates = [
  "decision-finalist",
  "decision-reserve",
  "decision-not-selected",
  "decision-ineligible",
] as const;

export function insertRelease(values: typeof releases.$inferInsert) {
  writer().insert(releases).values(values).run();
}

export function updateRelease(id: string, values: Partial<typeof releases.$inferInsert>) {
  writer().update(releases).set(values).where(eq(releases.id, id)).run();
}

/** The release that was prepared last. */
export function latestRelease(callId: string) {
  return reader
    .select()
    .from(releases)
    .where(eq(releases.callId, callId))
    .orderBy(desc(releases.preparedAt), desc(sql`rowid`))
    .limit(1)
    .get();
}

/** The same without its rows. */
export function releaseInShort(callId: string) {
  const { rows: _many, ...columns } = getColumns(releases);
  return reader
    .select(columns)
    .from(releases)
    .where(eq(releases.callId, callId))
    .orderBy(desc(releases.preparedAt), desc(sql`rowid`))
    .limit(1)
    .get();
}

/** Whether somebody was told a decision of the call; from then on what decisions rest on stands still. */
export function isReleaseBegun(callId: string): boolean {
  const begun = reader
    .select({ id: releases.id })
    .from(releases)
    .where(and(eq(releases.callId, callId), isNotNull(releases.confirmedAt)))
    .limit(1)
    .get();
  return begun !== undefined;
}

/** Releases that tell all others now. */
export function runningReleases() {
  return reader
    .select({ id: releases.id, callId: releases.callId })
    .from(releases)
    .where(and(isNotNull(releases.restAt), isNull(releases.stoppedAt), isNull(releases.finishedAt)))
    .all();
}

/** Ids of the applications that wait to be told, by outcome and place, at most so many. */
export function untoldApplications(callId: string, most: number): string[] {
  return reader
    .select({ id: decisions.applicationId })
    .from(decisions)
    .where(and(eq(decisions.callId, callId), isNull(decisions.releasedAt)))
    .orderBy(asc(decisions.outcome), asc(decisions.place), asc(decisions.applicationId))
    .limit(most)
    .all()
    .map(({ id }) => id);
}

/** How many decisions a call has, whoever was told. */
export function countDecided(callId: string): number {
  return reader.select({ count: count() }).from(decisions).where(eq(decisions.callId, callId)).get()!.count;
}

export function countTold(callId: string): number {
  return reader
    .select({ count: count() })
    .from(decisions)
    .where(and(eq(decisions.callId, callId), isNotNull(decisions.releasedAt)))
    .get()!.count;
}

/** These can be told: finalists have until `answerBy`. */
export function markTold(applicationIds: string[], releasedAt: Date, answerBy: Date) {
  const finalist = sql`case when ${decisions.outcome} = 'finalist' then ${answerBy.getTime()} end`;
  writer()
    .update(decisions)
    .set({ releasedAt, answerBy: finalist })
    .where(inArray(decisions.applicationId, applicationIds))
    .run();
}

/** Letters about decisions by what became of them. */
export function countLetters(callId: string) {
  const { queued, sent, failed } = countEmailsOfCall(callId, { templates: letterTemplates });
  return { queued, sent, failed };
}

/** The letters to these applications' teams. */
export function lettersSent(callId: string, applicationIds: string[]) {
  return (
    reader
      .select({
        id: emails.id,
        applicationId: emails.subjectId,
        template: emails.template,
        name: emails.name,
        address: emails.address,
        status: emails.status,
        sentAt: emails.sentAt,
        lastError: emails.lastError,
      })
      .from(emails)
      // What stands behind a plus is not looked up: the few letters about these, not all of the call's.
      .where(
        and(
          inArray(emails.subjectId, applicationIds),
          sql`+${emails.callId} = ${callId}`,
          sql`+${inArray(emails.template, letterTemplates)}`,
        ),
      )
      .orderBy(asc(emails.queuedAt), asc(emails.address))
      .all()
  );
}

/** What is held while a release is stopped: also what only says that there is something more to read. */
const held = (callId: string) =>
  and(eq(emails.callId, callId), inArray(emails.template, [...letterTemplates, "report-ready"]));

/** Beyond any instant at which something is sent. */
const never = new Date("9999-12-31T00:00:00Z");

/** What waits to be sent about decisions is not sent until `releaseLetters`. */
export function holdLetters(callId: string) {
  writer()
    .update(emails)
    .set({ sendAfter: never })
    .where(and(held(callId), eq(emails.status, "queued")))
    .run();
}

const heldToFinalists = (callId: string) =>
  and(
    eq(emails.callId, callId),
    eq(emails.template, "decision-finalist"),
    eq(emails.status, "queued"),
    eq(emails.sendAfter, never),
  );

/** Ids of the applications whose letters to finalists are held. */
export function heldFinalists(callId: string): string[] {
  return reader
    .selectDistinct({ id: emails.subjectId })
    .from(emails)
    .where(heldToFinalists(callId))
    .all()
    .flatMap(({ id }) => id ?? []);
}

/** Letters to finalists that are held name this date. */
export function redateHeldLetters(callId: string, answerBy: Date) {
  writer()
    .update(emails)
    .set({ props: sql`json_set(${emails.props}, '$.answerBy', ${answerBy.toISOString()})` })
    .where(heldToFinalists(callId))
    .run();
}

export function releaseLetters(callId: string, sendAfter: Date) {
  writer()
    .update(emails)
    .set({ sendAfter })
    .where(and(held(callId), eq(emails.status, "queued"), eq(emails.sendAfter, never)))
    .run();
}
