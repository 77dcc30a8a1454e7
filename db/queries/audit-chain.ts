import { and, asc, count, desc, eq, gt, isNotNull, isNull, lt, lte, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { auditAnchors, auditEntries } from "#db/schema/index.ts";

const line = {
  id: auditEntries.id,
  at: auditEntries.at,
  action: auditEntries.action,
  actorId: auditEntries.actorId,
  subjectId: auditEntries.subjectId,
  callId: auditEntries.callId,
  /** As they are stored: the chain covers the text. */
  details: sql<string>`${auditEntries.details}`,
  salt: auditEntries.salt,
  hash: auditEntries.hash,
  digest: auditEntries.digest,
  erasedBy: auditEntries.erasedBy,
};
export type StoredLine = ReturnType<typeof linesAfter>[number];

/** In their order, from after a line. */
export function linesAfter(id: number, most: number) {
  return reader
    .select(line)
    .from(auditEntries)
    .where(gt(auditEntries.id, id))
    .orderBy(asc(auditEntries.id))
    .limit(most)
    .all();
}

/** The first lines after one that are not linked yet. */
export function linesToChain(after: number, most: number) {
  return reader
    .select(line)
    .from(auditEntries)
    .where(and(isNull(auditEntries.hash), gt(auditEntries.id, after)))
    .orderBy(asc(auditEntries.id))
    .limit(most)
    .all();
}

export function linkBefore(id: number): string {
  const found = reader
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .where(lt(auditEntries.id, id))
    .orderBy(desc(auditEntries.id))
    .limit(1)
    .get();
  return found?.hash ?? "";
}

export function setLink(id: number, salt: string, hash: string) {
  writer().update(auditEntries).set({ salt, hash }).where(eq(auditEntries.id, id)).run();
}

/** The one door through which a line changes: its details without personal data; the chain keeps their digest. */
export function eraseDetails(
  id: number,
  details: Record<string, string | number>,
  digest: string,
  erasedBy: string,
) {
  writer()
    .update(auditEntries)
    .set({ details, digest, erasedBy, salt: null })
    .where(eq(auditEntries.id, id))
    .run();
}

export function findLine(id: number) {
  return reader.select(line).from(auditEntries).where(eq(auditEntries.id, id)).get();
}

/** The end of the record; none while nothing is on it. */
export function lastLine() {
  return reader.select(line).from(auditEntries).orderBy(desc(auditEntries.id)).limit(1).get();
}

export function countLines(until = Number.MAX_SAFE_INTEGER): number {
  return reader.select({ count: count() }).from(auditEntries).where(lte(auditEntries.id, until)).get()!.count;
}

/** How many lines each erasure took personal data out of. */
export function countErasedLines() {
  return reader
    .select({ erasedBy: sql<string>`${auditEntries.erasedBy}`, lines: count() })
    .from(auditEntries)
    .where(isNotNull(auditEntries.erasedBy))
    .groupBy(auditEntries.erasedBy)
    .all();
}

export function insertAnchor(values: typeof auditAnchors.$inferInsert) {
  writer().insert(auditAnchors).values(values).run();
}

export function anchorsInOrder() {
  return reader.select().from(auditAnchors).orderBy(asc(auditAnchors.id)).all();
}

export function lastAnchor() {
  return reader.select().from(auditAnchors).orderBy(desc(auditAnchors.id)).limit(1).get();
}
