import { cpSync, readdirSync, mkdirSync } from "node:fs";
import { spawn } from "node:child_process";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { aWholeCall } from "#tests/support/given/whole-call.ts";
import { aDataFolder, aFolder, command } from "#tests/support/command.ts";

const migrations = readdirSync("db/migrations").sort();

/** Every migration but the last few, as an earlier version of the portal came with. */
function earlierMigrations(left: number): string {
  const folder = join(aFolder(), "migrations");
  mkdirSync(folder);
  for (const name of migrations.slice(0, -left))
    cpSync(join("db/migrations", name), join(folder, name), { recursive: true });
  return folder;
}

const starting = `
  const { startDatabase } = await import("#db/start.server.ts");
  try { startDatabase(process.argv[1] || undefined); console.log("started"); }
  catch (problem) { console.log(problem.message); }
`;

/** The part of a start that concerns the database, in a process of its own; killed after so many milliseconds. */
function start(data: string, folder = "", killAfter?: number): Promise<string> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", starting, folder], {
    env: { ...process.env, DATA: data },
  });
  if (killAfter !== undefined) setTimeout(() => child.kill("SIGKILL"), killAfter);
  let said = "";
  child.stdout.on("data", (piece) => (said += piece));
  return new Promise((done) => child.on("close", () => done(said.trim())));
}

/** Beside it, each of them has its number of the tables that are there. */
function tablesIn(data: string): number {
  const database = new Database(join(data, "finalist.db"));
  const count = database.prepare("select count(*) from sqlite_master").pluck().get() as number;
  database.close();
  return count;
}

test("two processes that start at once over an old database both start, and one migrates", async () => {
  const data = aFolder();
  await start(data, earlierMigrations(5));

  const said = await Promise.all([start(data), start(data), start(data)]);

  expect(said).toEqual(["started", "started", "started"]);
  expect(readdirSync(data).filter((name) => name.startsWith("before-migration-"))).toEqual([
    `before-migration-${migrations.at(-6)}.db`,
  ]);
});

test("a start that is killed while it migrates is repeated by the next", { timeout: 240_000 }, async () => {
  const whole = aFolder();
  await start(whole);
  const tables = tablesIn(whole);

  const after: number[] = [];
  for (let kill = 0; kill < 8; kill++) {
    const data = aFolder();
    await start(data, earlierMigrations(5));
    await start(data, "", 150 + 60 * kill);
    expect(await start(data)).toEqual("started");
    after.push(tablesIn(data));
  }

  expect(new Set(after)).toEqual(new Set([tables]));
});

test("a database of a later version is not touched", async () => {
  const data = aFolder();
  await start(data);

  const said = await start(data, earlierMigrations(1));

  expect(said).toEqual(
    `Its database is of a later version (${migrations.at(-1)}): start that one, or restore a backup.`,
  );
});

test("the copy that is kept before a migration is a whole database", async () => {
  const data = aFolder();
  await start(data, earlierMigrations(2));
  await start(data);

  const copy = new Database(join(data, `before-migration-${migrations.at(-3)}.db`), { readonly: true });
  const whole = copy.pragma("integrity_check", { simple: true });
  copy.close();

  expect(whole).toEqual("ok");
});

test("what a whole call left still holds after a start", async () => {
  aWholeCall();
  const data = aDataFolder();
  await start(data);

  const { code } = await command("check-data", ["--no-files"], { DATA: data });

  expect(code).toEqual(0);
});
