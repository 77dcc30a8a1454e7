import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { aWholeCall } from "#tests/support/given/whole-call.ts";
import { aDataFolder, aFolder, command } from "#tests/support/command.ts";

const content = "abc";
const sha256 = createHash("sha256").update(content).digest("hex");

/** A portal's directory with a call that went all the way, its file in the store, and an empty place for backups. */
function aPortal() {
  const { file } = aWholeCall();
  sqlite.exec(`update attachments set sha256 = '${sha256}'`);
  sqlite.exec(
    `update answers set value = json_set(value, '$[0].sha256', '${sha256}') where questionId = 'picture'`,
  );
  sqlite.exec("delete from answerRevisions where questionId = 'picture'");
  const data = aDataFolder();
  mkdirSync(join(data, "attachments"));
  const path = join(data, "attachments", file.attachmentId);
  writeFileSync(path, content);
  const env = { DATA: data, BACKUPS: join(data, "backups") };
  return { data, path, env, file, backups: () => wholeIn(env.BACKUPS) };
}

const wholeIn = (folder: string) => readdirSync(folder).filter((name) => /^\d.*Z$/.test(name));

function opened(data: string) {
  const database = new Database(join(data, "finalist.db"));
  onTestFinished(() => void database.close());
  database.pragma("journal_mode = WAL");
  return database;
}

/** Adds a row and changes an account every few milliseconds, each in one transaction. */
function writing(database: Database.Database) {
  const write = database.transaction(() => {
    database.exec("insert into installation (name, value) values (hex(randomblob(8)), 'x')");
    database.exec("update accounts set createdAt = createdAt + 1");
  });
  const timer = setInterval(() => write.immediate(), 5);
  return () => clearInterval(timer);
}

test("a backup that is made while the portal writes restores to data in which everything holds", async () => {
  const { data, env, backups } = aPortal();
  const into = join(aFolder(), "data");
  const stop = writing(opened(data));

  const made = await command("backup", [], env);
  stop();
  const restored = await command("restore", ["last", "--into", into], env);
  const checked = await command("check-data", ["--content"], { DATA: into });

  expect([made.code, restored.code, checked.code]).toEqual([0, 0, 0]);
  const copy = opened(join(env.BACKUPS, backups()[0]));
  const rows = copy.prepare("select count(*) from installation where value = 'x'").pluck().get();
  const raised = copy.prepare("select max(createdAt) % 1000 from accounts").pluck().get();
  expect(raised).toEqual(rows);
});

test("a later backup links the files that an earlier one has, and a wrong link is found", async () => {
  const { env, file, backups, path } = aPortal();
  await command("backup", [], env);
  rmSync(path);
  await new Promise((later) => setTimeout(later, 1100));

  const second = await command("backup", [], env);

  const inodes = backups().map(
    (name) => statSync(join(env.BACKUPS, name, "attachments", file.attachmentId)).ino,
  );
  expect([second.code, new Set(inodes).size]).toEqual([0, 1]);
});

test.each([
  ["is missing", (path: string) => rmSync(path), "is missing"],
  ["has another content", (path: string) => writeFileSync(path, "abd"), "is not what was uploaded"],
])("where an attachment %s no backup is made and nothing is left of the try", async (_how, harm, says) => {
  const { path, env, file } = aPortal();
  harm(path);

  const { code, said } = await command("backup", [], env);

  expect([code, said]).toEqual([
    1,
    `No backup was made. The backup is not whole: attachment ${file.attachmentId} ${says}.\n`,
  ]);
  expect(readdirSync(env.BACKUPS)).toEqual(["last-backup.json"]);
});

test("on a disk that takes no more no backup is made, the try leaves nothing, and the one before still helps", async () => {
  const { env, backups } = aPortal();
  const into = join(aFolder(), "data");
  await command("backup", [], env);
  const before = backups();
  await new Promise((later) => setTimeout(later, 1100));

  const { code, said } = await command("backup", [], env, 100_000);

  expect([code, said]).toEqual([
    1,
    `No backup was made. The disk that has ${env.BACKUPS} cannot be written.\n`,
  ]);
  expect(before).toHaveLength(1);
  expect(readdirSync(env.BACKUPS).sort()).toEqual([...before, "last-backup.json"]);
  expect((await command("restore", ["last", "--into", into], env)).code).toBe(0);
  expect((await command("check-data", ["--content"], { DATA: into })).code).toBe(0);
});

test("what a killed try left is gone after the next", async () => {
  const { env, backups } = aPortal();
  mkdirSync(join(env.BACKUPS, "2020-01-01T00-00-00Z.part", "attachments"), { recursive: true });
  writeFileSync(join(env.BACKUPS, "running.json"), JSON.stringify({ what: "backup", pid: 2 ** 22 - 1 }));

  const { code } = await command("backup", [], env);

  expect(code).toEqual(0);
  expect(readdirSync(env.BACKUPS).sort()).toEqual([...backups(), "last-backup.json"]);
});

test("two backups never run at once", async () => {
  const { env } = aPortal();
  mkdirSync(env.BACKUPS);
  writeFileSync(join(env.BACKUPS, "running.json"), JSON.stringify({ what: "drill", pid: process.pid }));

  const { code, said } = await command("backup", [], env);

  expect([code, said]).toEqual([
    1,
    "No backup was made. A drill is running already: wait until it has ended.\n",
  ]);
});

test("a place that is no directory is answered in words", async () => {
  const { env, data } = aPortal();

  const { code, said } = await command("backup", [join(data, "finalist.db")], env);

  expect([code, said.split("\n")[0]]).toEqual([
    1,
    `No backup was made. ${data}/finalist.db is no directory.`,
  ]);
});

test("a directory that is not empty is not replaced unless that is said, and is put aside then", async () => {
  const { env, data } = aPortal();
  await command("backup", [], env);
  writeFileSync(join(data, "note"), "mine");

  const refused = await command("restore", ["last"], env);
  const replaced = await command("restore", ["last", "--replace"], env);

  expect([refused.code, refused.said.split(".")[0]]).toEqual([1, `${data} is not empty`]);
  expect(replaced.code).toEqual(0);
  const aside = readdirSync(data).find((name) => name.startsWith("before-"))!;
  expect(readdirSync(data).sort()).toEqual(["attachments", "backups", aside, "finalist.db"].sort());
  expect(readdirSync(join(data, aside)).sort()).toEqual(["attachments", "finalist.db", "note"]);
});

test("data on which a portal runs is not replaced", async () => {
  const { env, data } = aPortal();
  await command("backup", [], env);
  opened(data).prepare("select count(*) from calls").get();

  const { code, said } = await command("restore", ["last", "--replace"], env);

  expect([code, said]).toEqual([
    1,
    `A portal, or a program that copies its database, runs on ${data}: stop it first.\n`,
  ]);
});

test("a backup that was touched since is not restored", async () => {
  const { env, file, backups } = aPortal();
  const into = join(aFolder(), "data");
  await command("backup", [], env);
  const [name] = backups();
  const kept = join(env.BACKUPS, name, "attachments", file.attachmentId);
  rmSync(kept);
  writeFileSync(kept, "abd");

  const { code, said } = await command("restore", ["last", "--into", into], env);

  expect([code, said]).toEqual([
    1,
    `The backup ${name} cannot be restored: attachment ${file.attachmentId} is not what was uploaded.\n`,
  ]);
  expect(existsSync(into)).toEqual(false);
});

test("the drill says that the last backup would help, and leaves nothing behind", async () => {
  const { env } = aPortal();
  await command("backup", [], env);
  const before = readdirSync(env.BACKUPS);

  const { code, said } = await command("drill", [], env);

  expect([code, said.includes("everything holds in it")]).toEqual([0, true]);
  expect(readdirSync(env.BACKUPS)).toEqual([...before, "last-drill.json"].sort());
});

test("the drill finds what does not hold in the last backup", async () => {
  const { env, data } = aPortal();
  const database = opened(data);
  database.exec("update releases set told = 0");
  await command("backup", [], env);

  const { code, said } = await command("drill", [], env);

  expect([code, said]).toEqual([1, "The drill failed. Not everything holds in it: releasesMiscounted.\n"]);
});
