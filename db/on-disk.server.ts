import { fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";
import { commitsMade, sqlite } from "./client.server.ts";

const sync = promisify(fdatasync);

/** The file to which commits are appended; none while each commit waits for the disk by itself. */
let log: number | undefined;
let kept = 0;
let underWay: Promise<void> | undefined;

/**
 * From now on a commit does not wait for the disk, which would hold up everybody: whoever tells of what was committed
 * waits instead (`onDisk`), and all who wait at the same moment wait for the same write,
 * which is that of all threads. Else a thread that commits would keep the others from it until the disk has answered.
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
