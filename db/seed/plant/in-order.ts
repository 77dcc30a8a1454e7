import { asc, eq, isNotNull, sql } from "drizzle-orm";
import { chainEarlierLines } from "#app/background/chain-earlier-lines.ts";
import { eraseFromRecord } from "#app/domain/audit/erase.ts";
import { reader, sqlite, writer } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/index.ts";

/**
 * The sample is made call by call; on the record things stand in the order in which they happened. Its chain is made anew
 * for that, which the database lets nobody else do.
 */
export function orderRecord() {
  const guard = "record_lines_do_not_change";
  const named = sqlite.prepare("select sql from sqlite_master where name = ?").pluck();
  const anew = named.get(guard) as string;
  sqlite.exec(`drop trigger ${guard}`);
  renumberByTime();
  const erased = erasedLines();
  writer().update(auditEntries).set({ salt: null, hash: null, digest: null, erasedBy: null }).run();
  sqlite.exec(anew);
  chainEarlierLines();
  // What they said is gone already; now the chain knows that.
  for (const { id, erasedBy } of erased) eraseFromRecord([id], (details) => details, erasedBy);
}

function erasedLines() {
  const { id, erasedBy } = auditEntries;
  const by = sql<string>`${erasedBy}`;
  return reader.select({ id, erasedBy: by }).from(auditEntries).where(isNotNull(erasedBy)).all();
}

function renumberByTime() {
  const { id, at } = auditEntries;
  const ids = reader.select({ id }).from(auditEntries).orderBy(asc(at), asc(id)).all();
  // Twice, so that no line takes the place of another on the way.
  ids.forEach((line, place) => renumber(line.id, -place - 1));
  writer()
    .update(auditEntries)
    .set({ id: sql`-${id}` })
    .run();
}

function renumber(from: number, to: number) {
  writer().update(auditEntries).set({ id: to }).where(eq(auditEntries.id, from)).run();
}
