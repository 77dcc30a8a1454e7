import { sqlite } from "#db/client.server.ts";

/** Ways in which SQLite itself refuses to write. */
const ways = {
  "read-only": () => {
    sqlite.pragma("query_only = ON");
    return () => sqlite.pragma("query_only = OFF");
  },
  /** What needs no new page still fits, as on a disk that has just filled up. */
  full: () => {
    sqlite.exec("vacuum");
    sqlite.pragma(`max_page_count = ${sqlite.pragma("page_count", { simple: true })}`);
    return () => sqlite.pragma("max_page_count = 4294967294");
  },
};

/** What `work` comes to while the database cannot be written. */
export async function whileDiskIs<Result>(way: keyof typeof ways, work: () => Promise<Result>) {
  const mend = ways[way]();
  try {
    return await work();
  } finally {
    mend();
  }
}

const tables = sqlite
  .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
  .pluck()
  .all() as string[];

/** How many rows each table has. */
export function rowCounts(): Record<string, unknown> {
  const count = (table: string) => sqlite.prepare(`select count(*) from "${table}"`).pluck().get();
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}
