import { spawn } from "node:child_process";
import { backupsFolder, backupsIn, instantOf, lastOutcome, running } from "#app/adapters/backups.server.ts";
import { environment } from "#app/adapters/environment.server.ts";

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** The latest instant up to `now` at which a daily backup was due; `minutes`: after midnight UTC. */
export function lastDue(minutes: number, now: Date): Date {
  const today = Math.floor(now.getTime() / day) * day + minutes * minute;
  return new Date(today <= now.getTime() ? today : today - day);
}

/** Since when this process looks: a backup that was due before is not made up for by every start. */
let since: Date | undefined;

/**
 * Makes the daily backup when it is due, again an hour after one that failed, and the weekly drill of the last one; each in
 * a process of its own, so that nobody waits for it.
 */
export async function tendBackups(now: Date): Promise<void> {
  const { BACKUP_AT } = environment();
  since ??= now;
  if (BACKUP_AT === undefined || running(now)) return;
  if (isBackupDue(BACKUP_AT, now)) await runApart("backup");
  else if (isDrillDue(now)) await runApart("drill");
}

function isBackupDue(minutes: number, now: Date): boolean {
  const tried = lastOutcome("backup");
  if (tried?.problem) return now.getTime() - Date.parse(tried.at) >= hour;
  const last = tried ? new Date(tried.at) : since!;
  return last < lastDue(minutes, now);
}

function isDrillDue(now: Date): boolean {
  const newest = backupsIn(backupsFolder()).at(-1);
  if (!newest) return false;
  const tried = lastOutcome("drill");
  const age = now.getTime() - Date.parse(tried?.at ?? instantOf(newest).toISOString());
  return tried ? age >= 7 * day : age >= 10 * minute;
}

/** Settles when it has ended; what came of it is kept beside the backups. */
export function runApart(name: "backup" | "drill"): Promise<void> {
  const child = spawn(process.execPath, ["app/server/command.mjs", name], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  child.unref();
  return new Promise((ended) => child.on("close", () => ended()));
}
