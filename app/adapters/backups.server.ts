import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { environment } from "./environment.server.ts";

/** What is known of a backup beside what is in it; instants in ISO 8601, UTC. */
export type Manifest = {
  format: "finalist-backup-1";
  at: string;
  /** Of the portal. */
  version: string;
  /** The newest change of tables that the database has. */
  migration: string;
  database: { bytes: number; sha256: string };
  files: { count: number; bytes: number };
  applications: number;
  /** The last line of the audit log, with its hash in the chain. */
  record: { id: number; hash?: string } | null;
  seconds: number;
};

/** What the last try of something came to. */
export type Outcome = { at: string; problem?: string };
export type DrillOutcome = Outcome & {
  backup?: string;
  /** By part: how long it took. */
  seconds?: { verify: number; restore: number; start: number };
  asked?: number;
  /** What did not hold, by name. */
  broken?: string[];
};

/** Where backups lie; within DATA unless BACKUPS says where. */
export function backupsFolder(): string {
  const { BACKUPS, DATA } = environment({ mail: false });
  return resolve(BACKUPS ?? join(DATA, "backups"));
}

const isBackup = (name: string) => /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/.test(name);
export const nameOf = (at: Date) =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "-");

/** The instant in a backup's name. */
export const instantOf = (name: string) => new Date(name.replace(/T(\d\d)-(\d\d)-(\d\d)Z$/, "T$1:$2:$3Z"));

/** Names of the backups that are whole, the oldest first. */
export function backupsIn(folder: string): string[] {
  return namesIn(folder).filter((name) => isBackup(name) && readJson<Manifest>(manifestPath(folder, name)));
}

/** Names of what a try left that was ended in the middle. */
export const leftoversIn = (folder: string) => namesIn(folder).filter((name) => name.endsWith(".part"));

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

const manifestPath = (folder: string, name: string) => join(folder, name, "manifest.json");

export function readManifest(folder: string, name: string): Manifest | undefined {
  return readJson(manifestPath(folder, name));
}

export function readJson<Kept>(path: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Whole or not at all: written aside and renamed. */
export function writeJson(path: string, kept: unknown) {
  writeFileSync(`${path}.new`, JSON.stringify(kept, null, 2));
  renameSync(`${path}.new`, path);
}

/** `chain`: whether the record is whole. */
type Tried = "backup" | "drill" | "chain";
const outcomePath = (of: Tried) => join(backupsFolder(), `last-${of}.json`);
export const lastOutcome = (of: Tried) => readJson<DrillOutcome>(outcomePath(of));

/** Kept beside the backups and not in the database, which may be what is in trouble. */
export function keepOutcome(of: Tried, outcome: DrillOutcome) {
  mkdirSync(backupsFolder(), { recursive: true });
  writeJson(outcomePath(of), outcome);
}

export type Running = {
  what: "backup" | "drill" | "restore";
  pid: number;
  since: string;
  step: string;
  share: number;
};

const lock = () => join(backupsFolder(), "running.json");
const longestSilence = 3_600_000;

/** What of it runs now, by whatever process; undefined when nothing does. */
export function running(now: Date): Running | undefined {
  const kept = readJson<Running>(lock());
  if (!kept || !isAlive(kept.pid)) return;
  const beat = statSync(lock(), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return now.getTime() - beat < longestSilence ? kept : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Does `work` as the only one of all processes, which is told how far it is (`share` from 0 to 1). Refuses in words
 * while another does.
 */
export async function aloneIn<Result>(
  what: Running["what"],
  now: Date,
  work: (tell: (step: string, share: number) => void) => Promise<Result>,
): Promise<Result> {
  mkdirSync(backupsFolder(), { recursive: true });
  if (!running(now)) rmSync(lock(), { force: true });
  const begun = { what, pid: process.pid, since: now.toISOString(), step: what, share: 0 };
  try {
    writeFileSync(lock(), JSON.stringify(begun), { flag: "wx" });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EEXIST") throw problem;
    throw new Error(`A ${running(now)?.what ?? "backup"} is running already: wait until it has ended.`);
  }
  const tell = (step: string, share: number) => writeJson(lock(), { ...begun, step, share });
  return work(tell).finally(() => rmSync(lock(), { force: true }));
}
