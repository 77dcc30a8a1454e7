import { channel } from "node:diagnostics_channel";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { isMainThread } from "node:worker_threads";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";

/** The directory that holds everything to back up: the database and the attachments; ":memory:" in tests. */
const folder = process.env.DATA ?? "data";

function open() {
  if (folder === ":memory:") return new Database(folder);
  mkdirSync(folder, { recursive: true });
  return new Database(join(folder, "finalist.db"));
}

export const sqlite = open();
sqlite.pragma("journal_mode = WAL");
// What is acknowledged survives a power cut: each commit waits for the disk, or whoever tells of it (on-disk.server.ts).
sqlite.pragma("synchronous = FULL");
// What is erased is overwritten in the file, too, and does not lie on in pages that are free.
sqlite.pragma("secure_delete = ON");
sqlite.pragma("foreign_keys = ON");
sqlite.pragma("busy_timeout = 5000");
// A quarter of what the main thread may: others read a call from end to end, and what they held stays with the process.
if (!isMainThread) sqlite.pragma("cache_size = -4000");
// What a statement may have to take back: of a submission it would be a file that is made and removed again.
if (isMainThread) sqlite.pragma("temp_store = MEMORY");

const keptStatements = 1000;
const statements = new Map<string, Database.Statement>();
const prepare = sqlite.prepare.bind(sqlite);
/** Statements that this process ran, for whoever measures it. */
export let statementsRun = 0;

/**
 * What a column is compared with, or how many rows are asked for, is no reason to plan a query anew: SQLite would do so at each
 * run (a bound value might be 0 or 1, which are many), and it does not see what stands behind a plus.
 */
const plannedOnce = (source: string) =>
  source.replace(/ (= \?|limit \?|in \([?, ]+\))/g, (bound) => bound.replaceAll("?", "+?"));

/** Preparing a statement takes longer than running most of them, so each is prepared once while it is used. */
sqlite.prepare = ((source: string) => {
  statementsRun += 1;
  const statement = statements.get(source) ?? prepare(plannedOnce(source));
  statements.delete(source);
  statements.set(source, statement);
  if (statements.size > keptStatements) statements.delete(statements.keys().next().value!);
  return statement.reader ? statement.raw(false) : statement;
}) as typeof sqlite.prepare;

// What turns rows into objects is compiled for each query; the same again is not compiled anew.
const db = drizzle({ client: sqlite, jit: true });

/**
 * Brings a database to the newest tables. References rest meanwhile, because SQLite changes some tables by building them
 * anew, and it could not be told within the transaction; afterwards all of them must hold.
 */
export function applyMigrations(database = sqlite, migrationsFolder = resolve("db/migrations")) {
  database.pragma("foreign_keys = OFF");
  // Nor does what other tables' triggers say stop a table that is there again in a moment.
  database.pragma("legacy_alter_table = ON");
  migrate(drizzle({ client: database }), { migrationsFolder });
  database.pragma("legacy_alter_table = OFF");
  const broken = brokenReferences(database);
  database.pragma("foreign_keys = ON");
  if (broken.length === 0) return;
  const tables = [...new Set(broken.map(({ table }) => table))].join(", ");
  throw new Error(`${broken.length} rows point to rows that are not there, in: ${tables}.`);
}

/** Looks through all rows, so not at each start (`check-data` does at any time): after a migration, until none is broken. */
function brokenReferences(database: Database.Database) {
  const applied = database.prepare("select count(*) from __drizzle_migrations").pluck().get();
  if (database.pragma("user_version", { simple: true }) === applied) return [];
  const broken = database.pragma("foreign_key_check") as { table: string }[];
  if (broken.length === 0) database.pragma(`user_version = ${applied}`);
  return broken;
}

/**
 * Lets SQLite look how many rows its tables have and how they differ, where that may have changed: by that it chooses
 * between indexes. Samples are enough, and hold nobody up.
 */
export function countTables() {
  sqlite.pragma("analysis_limit = 100");
  // Also tables that this connection has not asked yet.
  sqlite.pragma("optimize = 0x10002");
}

/** For reading; it cannot write. */
export const reader: Pick<typeof db, "select" | "selectDistinct"> = db;

/**
 * A query that nearly every request asks: its SQL is put together at the first, which takes several times as long as running
 * it; what changes stands in it as `sql.placeholder`
 * (in a `sql.param` with its column where that keeps something else than text or a number).
 */
export function written<Prepared>(query: () => { prepare(): Prepared }): () => Prepared {
  let prepared: Prepared | undefined;
  return () => {
    if (prepared) statementsRun += 1;
    return (prepared ??= query().prepare());
  };
}

/** Query modules write through this, so a write outside a transaction fails the first test that meets it. */
export function writer() {
  if (!sqlite.inTransaction) throw new Error("Write outside a transaction; use change().");
  return db;
}

/** The same of what writes: each time it fails outside a transaction. */
export function writtenChange<Prepared>(change: () => { prepare(): Prepared }): () => Prepared {
  const prepared = written(change);
  return () => writer() && prepared();
}

/** A transaction may not await: between its begin and its commit nothing else runs. */
export type Sync<Result> = Result extends PromiseLike<unknown> ? never : Result;

/** Whoever measures hears of each transaction here; the milliseconds of its parts. */
export const committed = channel("finalist:committed");

export let commitsMade = 0;

/** There is one connection and no await, so everything that `work` does through this module is in the transaction. */
export function inTransaction<Result>(work: () => Sync<Result>): Result {
  if (sqlite.inTransaction) return sqlite.transaction(work as () => Result)();
  const asked = performance.now();
  let [begun, worked] = [asked, asked];
  const run = sqlite.transaction(() => {
    begun = performance.now();
    const result = work() as Result;
    worked = performance.now();
    return result;
  });
  const result = run.immediate();
  commitsMade += 1;
  committed.publish({ wait: begun - asked, work: worked - begun, commit: performance.now() - worked });
  return result;
}

/** Everything that `work` reads is of one moment, whatever others write meanwhile. */
export function asOfOneMoment<Result>(work: () => Sync<Result>): Result {
  return sqlite.transaction(work as () => Result).deferred();
}
