import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { applyMigrations, sqlite } from "./client.server.ts";

/**
 * Brings the portal's database to the newest tables, as the only one of all processes that start: the others wait. Keeps a
 * copy of what was there before. Refuses a database that a later version of the portal has written.
 */
export function startDatabase(migrationsFolder = resolve("db/migrations")) {
  if (sqlite.memory) return applyMigrations();
  const release = lock(dirname(sqlite.name));
  try {
    const [known, applied] = [readdirSync(migrationsFolder).sort(), appliedMigrations()];
    const later = applied.filter((name) => !known.includes(name));
    if (later.length > 0)
      throw new Error(
        `Its database is of a later version (${later.at(-1)}): start that one, or restore a backup.`,
      );
    if (applied.length > 0 && known.length > applied.length) keepCopy(applied.at(-1)!);
    applyMigrations(sqlite, migrationsFolder);
  } finally {
    release();
  }
}

function appliedMigrations(): string[] {
  const table = sqlite.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return [];
  const names = sqlite.prepare("select name from __drizzle_migrations order by id").pluck().all();
  return names.filter((name) => name !== null) as string[];
}

/** A file that only one process can have open; the system gives it up even for one that is killed. */
function lock(folder: string) {
  const held = new Database(join(folder, "starting.lock"));
  held.pragma("busy_timeout = 600000");
  held.exec("begin exclusive");
  return () => held.close();
}

const isCopy = (name: string) => /^before-migration-.*\.db$/.test(name);

/** Of the last migration only: older ones are in the backups. */
function keepCopy(last: string) {
  const folder = dirname(sqlite.name);
  const copy = join(folder, `before-migration-${last}.db`);
  for (const name of readdirSync(folder).filter(isCopy)) rmSync(join(folder, name));
  if (existsSync(copy)) rmSync(copy);
  sqlite.prepare("vacuum into ?").run(copy);
}
