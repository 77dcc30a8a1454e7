import { fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";
import { commitsMade, sqlite } from "./client.server.ts";

const sync = promisify(fdatasync);

/** The file to which commits are appended; none while each commit waits for the disk by itself. */
let log: number | undefined;
let kept = 0;
let underWay: Promise<void> | undefined;

/**
 * From now on a commit does not wait for the disk: it would hold up everybody in this thread, and, as long as it has the
 * database, every other. Whoever tells of what was committed waits instead (`onDisk`), together with all who wait at
 * that moment: one write of the file keeps what all threads have appended to it.
 */
export function commitTogether() {
  if (sqlite.memory) return;
  log = openSync(`${sqlite.name}-wal`, "r");
  sqlite.pragma("synchronous = NORMAL");
}

/** Settles when all that has been committed by now survives a power cut. */
export async function onDisk(): Promise<void> {
  if (log === undefined) return;
  const mine = commitsMade;
  while (kept < mine) await (underWay ??= keepAll(log));
}

/** What failed once is not tried again: the system may have forgotten what it could not write. */
async function keepAll(file: number) {
  const made = commitsMade;
  await sync(file);
  kept = made;
  underWay = undefined;
}
