import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import Database from "better-sqlite3";
import { setImmediate } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { checkpointApart } from "#db/checkpoints.server.ts";

/** A database as the portal opens it, whose commits leave all that they write in the log. */
function logged() {
  const file = join(mkdtempSync(join(tmpdir(), "finalist-log-")), "finalist.db");
  const database = new Database(file);
  database.pragma("journal_mode = WAL");
  database.pragma("wal_autocheckpoint = 0");
  database.exec("create table letters (text text)");
  const write = (pages: number) =>
    database.prepare("insert into letters values (?)").run("x".repeat(4000 * pages));
  const log = () => (database.pragma("wal_checkpoint(NOOP)") as { log: number; checkpointed: number }[])[0];
  return { database, file, write, log };
}

function checkpointer(file: string) {
  const thread = new Worker(resolve("db/checkpointer.ts"), { workerData: file });
  onTestFinished(async () => void (await thread.terminate()));
  return new Promise((there) => thread.once("online", there));
}

test("what is committed comes into the database's own file without a commit that waits for it, and the log begins anew", async () => {
  const { file, write, log } = logged();
  await checkpointer(file);

  write(2000);

  await vi.waitFor(() => expect(log().checkpointed).toBeGreaterThan(1900), 10_000);
  write(1);
  expect(log().log).toBeLessThan(10);
});

test("a few pages are left where they are", async () => {
  const { file, write, log } = logged();
  await checkpointer(file);
  write(900);

  await new Promise((over) => setTimeout(over, 400));

  expect(log().checkpointed).toBe(0);
});

test("a long log begins anew even while others write without a pause", { timeout: 60_000 }, async () => {
  const { file, write, log } = logged();
  write(12_000);
  await checkpointer(file);

  for (let written = 0; written < 100_000 && log().log > 10_000; written++) {
    write(1);
    await setImmediate();
  }

  expect(log().log).toBeLessThan(10_000);
});

test("commits copy nothing while the thread is there, and do it again when it has ended", async () => {
  const { database } = logged();
  const copiedAfter = () => database.pragma("wal_autocheckpoint", { simple: true });

  const end = checkpointApart(() => {}, database)!;

  expect(copiedAfter()).toBe(50_000);
  await end();
  await vi.waitFor(() => expect(copiedAfter()).toBe(1000));
});

test("whoever started the thread is told why it ended by itself", async () => {
  const { database, file } = logged();
  const told = vi.fn();
  rmSync(file);
  mkdirSync(file);

  checkpointApart(told, database);

  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce(), 5000);
});
