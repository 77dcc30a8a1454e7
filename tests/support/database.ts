import { applyMigrations, sqlite } from "#db/client.server.ts";

applyMigrations();
// What nobody may do with the record, the next test does: it begins with an empty one.
sqlite.exec("drop trigger record_lines_stay");

const tables = sqlite
  .prepare(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'",
  )
  .pluck()
  .all() as string[];

/** Each test begins with the tables as they are after the first start. */
export function emptyDatabase() {
  sqlite.pragma("foreign_keys = OFF");
  for (const table of tables) sqlite.exec(`delete from "${table}"`);
  sqlite.pragma("foreign_keys = ON");
}

/** How many statements `work` runs. */
export async function countStatements(work: () => unknown): Promise<number> {
  const prototype = Object.getPrototypeOf(sqlite.prepare("select 1"));
  const originals = new Map<string, (...args: never[]) => unknown>();
  let count = 0;
  for (const method of ["all", "get", "run", "iterate"]) {
    const original = prototype[method];
    originals.set(method, original);
    prototype[method] = function (this: unknown, ...args: never[]) {
      count += 1;
      return original.apply(this, args);
    };
  }
  try {
    await work();
  } finally {
    for (const [method, original] of originals) prototype[method] = original;
  }
  return count;
}
