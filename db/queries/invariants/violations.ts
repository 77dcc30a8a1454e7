import { sqlite } from "#db/client.server.ts";

/**
 * The first column of each row that a statement finds, one after the other: what it finds is wrong, so there may be
 * nothing or very much.
 */
export function* violations(statement: string): Generator<string> {
  for (const [found] of sqlite.prepare(statement).raw().iterate() as Iterable<[unknown]>) yield String(found);
}

/** What the database finds wrong with itself: broken pages, indexes that disagree with their tables. */
export function* brokenPages(): Generator<string> {
  for (const said of violations("pragma integrity_check")) if (said !== "ok") yield said;
}

/** Rows that point to rows that are not there, where the database itself keeps the reference. */
export function* brokenReferences(): Generator<string> {
  const statement = "select \"table\" || ' row ' || coalesce(rowid, '?') from pragma_foreign_key_check";
  yield* violations(statement);
}
