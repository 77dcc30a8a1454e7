import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { backupsFolder, backupsIn, type DrillOutcome } from "#app/adapters/backups.server.ts";
import { folderStore } from "#app/adapters/files-folder.server.ts";
import { problemsOfBackup } from "./verify.ts";
import { restoreBackup } from "./restore.ts";

type Tell = (step: string, share: number) => void;

/**
 * Tries whether the last backup would help: verifies it, restores it into a scratch directory, starts the tables there as
 * the portal's start would, and asks of that data whether everything holds. Leaves nothing behind; what does not work is
 * the outcome's `problem`.
 */
export async function drill(now: Date, tell: Tell): Promise<DrillOutcome> {
  const at = now.toISOString();
  const folder = backupsFolder();
  const name = backupsIn(folder).at(-1);
  if (!name) return { at, problem: "There is no backup to restore." };
  const scratch = await mkdtemp(join(folder, "drill-"));
  try {
    return { at, backup: name, ...(await tryOut({ folder, name }, join(scratch, "data"), now, tell)) };
  } catch (problem) {
    return { at, backup: name, problem: (problem as Error).message };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

type Backup = { folder: string; name: string };

async function tryOut({ folder, name }: Backup, into: string, now: Date, tell: Tell) {
  tell("verifying", 0.05);
  const [problems, verify] = await timed(() => problemsOfBackup(folder, name));
  if (problems.length > 0) throw new Error(`The backup is not whole: ${problems.join("; ")}.`);
  tell("restoring", 0.3);
  const storeIn = (directory: string) => folderStore(join(directory, "attachments"));
  const [, restore] = await timed(() => restoreBackup({ folder, name, into, replace: false, storeIn }, now));
  tell("checking", 0.6);
  const [checked, start] = await timed(() => startAndCheck(into));
  const broken = checked.broken.map(({ invariant }) => invariant);
  const problem = broken.length > 0 ? `Not everything holds in it: ${broken.join(", ")}.` : undefined;
  return { seconds: { verify, restore, start }, asked: checked.asked, broken, problem };
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const begun = performance.now();
  const result = await work();
  return [result, Math.round((performance.now() - begun) / 100) / 10];
}

type Checked = { asked: number; broken: { invariant: string }[] };

/** In a process of its own, for a process has one database. */
function startAndCheck(data: string): Promise<Checked> {
  const asked = ["app/server/command.mjs", "check-data", "--json", "--migrate", "--content"];
  const child = spawn(process.execPath, asked, { env: { ...process.env, DATA: data, FILES: "" } });
  const [said, problem]: [string[], string[]] = [[], []];
  child.stdout.on("data", (piece) => said.push(String(piece)));
  child.stderr.on("data", (piece) => problem.push(String(piece)));
  return new Promise((checked, failed) =>
    child.on("close", (code) => {
      if (code === 0 || code === 1) checked(JSON.parse(said.join("")));
      else failed(new Error(`What was restored does not start: ${problem.join("").slice(0, 500)}`));
    }),
  );
}
