import { and, asc, desc, eq, inArray, lt, notInArray } from "drizzle-orm";
import { reader, sqlite } from "#db/client.server.ts";
import { adds } from "#db/rows.server.ts";
import { accounts, applications, auditEntries, evaluators } from "#db/schema/index.ts";

export const insertAuditEntry = adds(auditEntries);

const lastLinkSql = "select hash from auditEntries order by id desc limit 1";

/** The link of the last line, from which the next goes on; empty on an empty record. In plain SQL: every write asks it. */
export function lastLink(): string {
  const last = sqlite.prepare<[], { hash: string | null }>(lastLinkSql).get();
  if (last && !last.hash) throw new Error("The record is not linked to its end yet: start the portal anew.");
  return last?.hash ?? "";
}

/** The number of the last line; 0 on an empty record. */
export function lastEntryId(): number {
  return sqlite.prepare<[], { id: number }>("select max(id) as id from auditEntries").get()?.id ?? 0;
}

/** Another number once another process or thread has written anything; asked for more often than all else. */
export function commitsOfOthers(): number {
  return sqlite.prepare<[], { data_version: number }>("pragma data_version").get()!.data_version;
}

/** That line and what happened since, in plain SQL: what pages are kept by. */
export function linesFrom(id: number) {
  const sql = "select id, action from auditEntries where id >= ? order by id";
  return sqlite.prepare<[number], { id: number; action: string }>(sql).all(id);
}

const entry = {
  id: auditEntries.id,
  at: auditEntries.at,
  action: auditEntries.action,
  actor: accounts.name,
  subjectId: auditEntries.subjectId,
  details: auditEntries.details,
  /** The number of the application that it was about, if it was about one. */
  applicationNumber: applications.number,
  /** The evaluator whom it was about, if it was about one. */
  evaluator: evaluators.name,
};

function entries() {
  return reader
    .select(entry)
    .from(auditEntries)
    .leftJoin(accounts, eq(accounts.id, auditEntries.actorId))
    .leftJoin(applications, eq(applications.id, auditEntries.subjectId))
    .leftJoin(evaluators, eq(evaluators.id, auditEntries.subjectId));
}

/** Autosaves have their own history. */
const worthReading = notInArray(auditEntries.action, ["application.saved", "sheet.saved"]);

/** Newest first, from before the entry `before`; autosaves left out. */
export function auditEntriesOfCall(callId: string, before: number, count: number) {
  return entries()
    .where(and(eq(auditEntries.callId, callId), lt(auditEntries.id, before), worthReading))
    .orderBy(desc(auditEntries.id))
    .limit(count)
    .all();
}

/** The latest line about a call, autosaves left out: whatever changed since is behind it. Zero when there is none. */
export function lastEntryOf(callId: string): number {
  return latestEntries(callId, 1)[0] ?? 0;
}

/** In plain SQL, word for word as in its index: lines that name no call and change who is whose colleague in all of them. */
const lastOfPersonsSql = `select coalesce(max(id), 0) as id from auditEntries where action in ('account.merged', 'account.address-added', 'account.address-removed', 'account.address-changed', 'account.address-stopped', 'organisations.changed')`;

/** The line of the record up to which what is computed of a call now is true: its own latest one, or one about people. */
export function trueUpTo(callId: string): number {
  return Math.max(lastEntryOf(callId), sqlite.prepare<[], { id: number }>(lastOfPersonsSql).get()!.id);
}

/** Inside a change: the latest line before its own. */
export function entryBefore(callId: string): number {
  return latestEntries(callId, 2)[1] ?? 0;
}

function latestEntries(callId: string, most: number): number[] {
  return reader
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(and(eq(auditEntries.callId, callId), worthReading))
    .orderBy(desc(auditEntries.id))
    .limit(most)
    .all()
    .map(({ id }) => id);
}

/** What happened to one thing in a call, newest first; autosaves left out. */
export function auditEntriesOfSubject(callId: string, subjectId: string, count: number) {
  return entries()
    .where(and(eq(auditEntries.callId, callId), eq(auditEntries.subjectId, subjectId), worthReading))
    .orderBy(desc(auditEntries.id))
    .limit(count)
    .all();
}

const happened = {
  id: auditEntries.id,
  at: auditEntries.at,
  action: auditEntries.action,
  actorId: auditEntries.actorId,
  actor: accounts.name,
  details: auditEntries.details,
};

/** What happened to an application or to its whole call, of these kinds only, oldest first. */
export function auditEntriesOfKinds(callId: string, applicationId: string, actions: string[]) {
  return reader
    .select(happened)
    .from(auditEntries)
    .leftJoin(accounts, eq(accounts.id, auditEntries.actorId))
    .where(
      and(inArray(auditEntries.subjectId, [applicationId, callId]), inArray(auditEntries.action, actions)),
    )
    .orderBy(asc(auditEntries.id))
    .all();
}

/** When something of this kind happened to it first. */
export function firstAuditEntry(subjectId: string, action: string) {
  return reader
    .select(happened)
    .from(auditEntries)
    .leftJoin(accounts, eq(accounts.id, auditEntries.actorId))
    .where(and(eq(auditEntries.subjectId, subjectId), eq(auditEntries.action, action)))
    .orderBy(asc(auditEntries.id))
    .limit(1)
    .get();
}

/** Since when there is a record. */
export function firstEntryAt(): Date | undefined {
  return reader
    .select({ at: auditEntries.at })
    .from(auditEntries)
    .orderBy(asc(auditEntries.id))
    .limit(1)
    .get()?.at;
}
