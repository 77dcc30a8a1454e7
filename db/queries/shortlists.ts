import { desc, eq, getColumns, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { reader, writer, written } from "#db/client.server.ts";
import { accounts, shortlists } from "#db/schema/index.ts";

const { rows: _many, ...inShort } = getColumns(shortlists);

const latestOf = <Columns extends Record<string, SQLiteColumn>>(callId: string, columns: Columns) =>
  reader
    .select({ ...columns, frozenByName: accounts.name })
    .from(shortlists)
    .leftJoin(accounts, eq(accounts.id, shortlists.frozenBy))
    .where(eq(shortlists.callId, callId))
    .orderBy(desc(shortlists.frozenAt))
    .limit(1)
    .get();

/** The shortlist that was frozen last. */
export function latestShortlist(callId: string) {
  return latestOf(callId, getColumns(shortlists));
}

/** The same without its rows. */
export function shortlistInShort(callId: string) {
  return latestOf(callId, inShort);
}

const latestFirst = written(() =>
  reader
    .select({ frozenAt: shortlists.frozenAt })
    .from(shortlists)
    .where(eq(shortlists.callId, sql.placeholder("callId")))
    .orderBy(desc(shortlists.frozenAt)),
);

export function shortlistFrozenAt(callId: string): Date | undefined {
  return latestFirst().get({ callId })?.frozenAt;
}

type Shortlist = typeof shortlists.$inferInsert;

/** `rows` is the JSON of them. */
export function insertShortlist({ rows, ...values }: Omit<Shortlist, "rows"> & { rows: string }) {
  writer()
    .insert(shortlists)
    .values({ ...values, rows: sql`${rows}` })
    .run();
}
