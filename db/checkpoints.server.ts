import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { sqlite } from "./client.server.ts";

/** The built file beside a built server; the source, which Node reads as it is, in tests. */
const built = resolve("build/server/checkpointer.js");
const file = !process.env.VITEST && existsSync(built) ? built : resolve("db/checkpointer.ts");

/** Pages of the log: SQLite's own measure, and one at which something must be wrong with the thread. */
const [usual, far] = [1000, 50_000];

/**
 * From now on a thread copies what this one commits into the database's own file; where there is none, commits do it again.
 * `tell` is told why the thread ended by itself.
 */
export function checkpointApart(tell: (problem: unknown) => void, database = sqlite) {
  if (database.memory) return;
  const thread = new Worker(file, { workerData: database.name });
  thread.unref();
  database.pragma(`wal_autocheckpoint = ${far}`);
  thread.once("error", tell);
  thread.once("exit", () => database.open && database.pragma(`wal_autocheckpoint = ${usual}`));
  return () => thread.terminate();
}
