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

let isKept = false;

/** Each test begins with the tables as they are after the first start. */
export function emptyDatabase() {
  sqlite.pragma("foreign_keys = OFF");
  for (const table of tables) sqlite.exec(`delete from "${table}"`);
  // Counting begins anew, too.
  sqlite.exec("delete from sqlite_sequence");
  sqlite.pragma("foreign_keys = ON");
}

/** From now on each test of the file begins with what stands here; what is returned ends that. */
export function keepDatabase() {
  sqlite.exec("savepoint kept");
  isKept = true;
  return () => {
    sqlite.exec("rollback to kept; release kept");
    isKept = false;
  };
}

/** Takes back what a test wrote, where its file keeps a world; says whether it does. */
export function backToKept(): boolean {
  if (isKept) sqlite.exec("rollback to kept");
  return isKept;
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
