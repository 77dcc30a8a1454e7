// A thread: copies what was committed from the log into the database's own file, so that no commit has to do it. A commit
// that did would wait for the disk, and everybody in its thread with it.
import { workerData } from "node:worker_threads";
import Database from "better-sqlite3";

/** Pages of the log that are worth it. */
const most = 1000;
/** A longer log is begun anew even while others write without a pause: what came meanwhile is copied while they wait. */
const tooLong = 10_000;
const everyMilliseconds = 100;

// It waits for nobody for long: while it does, nobody can write.
const database = new Database(workerData as string, { timeout: 20 });
database.pragma("synchronous = FULL");

type Log = { log: number; checkpointed: number };
const checkpoint = (mode: "NOOP" | "PASSIVE" | "FULL") =>
  (database.pragma(`wal_checkpoint(${mode})`) as Log[])[0];

setInterval(() => {
  const { log, checkpointed } = checkpoint("NOOP");
  if (log - checkpointed < most) return;
  checkpoint("PASSIVE");
  if (log > tooLong) checkpoint("FULL");
}, everyMilliseconds);
