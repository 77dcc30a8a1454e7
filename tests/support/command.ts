import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { sqlite } from "#db/client.server.ts";

/** An empty directory that goes with the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "finalist-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A directory with the test's database as it stands. */
export function aDataFolder(): string {
  const folder = aFolder();
  writeFileSync(join(folder, "finalist.db"), sqlite.serialize());
  return folder;
}

/**
 * One of the administrator's commands as a process of its own, and what came of it. `longestFile`: as many bytes as a file
 * may have, after which the system refuses to write on.
 */
export function command(
  name: string,
  args: string[],
  env: Record<string, string>,
  longestFile: number | "unlimited" = "unlimited",
) {
  const { VITEST: _none, DEMO: _demo, ...inherited } = process.env;
  const limited = [`--fsize=${longestFile}`, process.execPath, "app/server/command.mjs"];
  const child = spawn("prlimit", [...limited, name, ...args], { env: { ...inherited, ...env } });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => said.push(String(piece)));
  return new Promise<{ code: number | null; said: string }>((done) =>
    child.on("close", (code) => done({ code, said: said.join("") })),
  );
}
