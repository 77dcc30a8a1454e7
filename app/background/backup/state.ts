import { statSync } from "node:fs";
import { statfs } from "node:fs/promises";
import {
  backupsFolder,
  backupsIn,
  instantOf,
  lastOutcome,
  readManifest,
  running,
} from "#app/adapters/backups.server.ts";
import { environment } from "#app/adapters/environment.server.ts";
import { firstEntryAt } from "#db/queries/audit.ts";
import { findMailControl } from "#db/queries/mail-control.ts";
import { lastHeartbeat } from "#db/queries/outages.ts";
import { oldestDue } from "#db/queries/standing.ts";

const day = 86_400_000;
const longestWithoutDrill = 14;

export type Alarm =
  | "no-backup"
  | "backup-failed"
  | "no-drill"
  | "drill-failed"
  | "disk-nearly-full"
  | "mail-stuck"
  | "chain-broken";

/** Of the disk with the data: what is less is soon too little. */
const enoughBytes = 1_000_000_000;
/** In milliseconds: mail that was due so long ago does not go out. */
const longestDue = 15 * 60_000;

/** How the portal would survive: its last good backup, what the last tries came to, and what is to be done about it. */
export async function survivalState(now: Date) {
  const folder = backupsFolder();
  const names = backupsIn(folder);
  const last = names.at(-1);
  const [tried, drilled] = [lastOutcome("backup"), lastOutcome("drill")];
  const backupAt = last ? instantOf(last) : undefined;
  const free = await freeBytes();
  return {
    folder,
    kept: names.length,
    last: last ? readManifest(folder, last) : undefined,
    backupProblem: tried?.problem,
    drill: drilled,
    running: running(now),
    sameDisk: isSameDisk(folder),
    freeBytes: free,
    heartbeat: lastHeartbeat()?.toISOString(),
    alarms: [
      ...alarmsOf({ backupAt, tried: tried?.problem, drilled }, now),
      ...(free !== undefined && free < enoughBytes ? ["disk-nearly-full" as const] : []),
      ...(isMailStuck(now) ? ["mail-stuck" as const] : []),
      ...(lastOutcome("chain")?.problem ? ["chain-broken" as const] : []),
    ],
  };
}

type Known = { backupAt?: Date; tried?: string; drilled?: { at: string; problem?: string } };

/** A new installation has as long as an old one before it is asked for a backup. */
export function alarmsOf({ backupAt, tried, drilled }: Known, now: Date): Alarm[] {
  const { BACKUP_ALARM_DAYS } = environment();
  const older = (at: Date | undefined, days: number) =>
    at !== undefined && now.getTime() - at.getTime() > days * day;
  const begun = backupAt ?? firstEntryAt();
  const drilledAt = drilled ? new Date(drilled.at) : begun;
  return [
    ...(older(begun, BACKUP_ALARM_DAYS) ? ["no-backup" as const] : []),
    ...(tried ? ["backup-failed" as const] : []),
    ...(drilled?.problem ? ["drill-failed" as const] : []),
    ...(older(drilledAt, longestWithoutDrill) ? ["no-drill" as const] : []),
  ];
}

/** Mail that an administrator stopped does not go out because they said so. */
function isMailStuck(now: Date): boolean {
  const oldest = findMailControl()?.order ? undefined : oldestDue(now);
  return oldest !== undefined && now.getTime() - oldest.getTime() > longestDue;
}

/** Whoever loses that disk loses both. */
function isSameDisk(folder: string): boolean {
  const deviceOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.dev;
  const own = deviceOf(environment().DATA);
  return (deviceOf(folder) ?? own) === own;
}

/** Left on the disk that has the data; undefined where the system does not say. */
export async function freeBytes(): Promise<number | undefined> {
  const found = await statfs(environment().DATA).catch(() => undefined);
  return found && found.bavail * found.bsize;
}
