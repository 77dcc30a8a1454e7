import { symlinkSync, writeFileSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { troubleOf } from "#app/adapters/trouble.ts";
import { aFolder } from "#tests/support/command.ts";

const path = () => join(aFolder(), "one.db");

function opened(file: string, options = {}) {
  const database = new Database(file, options);
  onTestFinished(() => void database.close());
  return database;
}

function aTable(file = path()) {
  const database = opened(file, { timeout: 0 });
  database.exec("create table things (thing text)");
  return database;
}

const insert = (database: Database.Database) =>
  database.exec("insert into things values (hex(randomblob(9000)))");

/** What the system or SQLite really says in each case, no copy of it. */
const cases: Record<string, [string, () => unknown]> = {
  "a database without room": [
    "full",
    () => {
      const database = aTable();
      database.pragma("max_page_count = 2");
      insert(database);
    },
  ],
  "a file on a full disk": [
    "full",
    async () => {
      const file = await open("/dev/full", "w");
      await file.writeFile("x").finally(() => file.close());
    },
  ],
  "a database that is opened for reading": [
    "read-only",
    () => {
      const { name } = aTable();
      insert(opened(name, { readonly: true }));
    },
  ],
  "a database that is a directory": ["read-only", () => opened(aFolder())],
  "a database that another process holds": [
    "busy",
    () => {
      const { name } = aTable();
      opened(name).exec("begin exclusive");
      insert(opened(name, { timeout: 0 }));
    },
  ],
  "a file that is no database": [
    "damaged",
    () => {
      const file = path();
      writeFileSync(file, "no database ".repeat(1000));
      opened(file).exec("select * from sqlite_master");
    },
  ],
};

const problemOf = (work: () => unknown) =>
  Promise.resolve()
    .then(work)
    .then(
      () => undefined,
      (problem: unknown) => problem,
    );

test.each(Object.entries(cases))("%s is told as what it is", async (_name, [trouble, work]) => {
  const problem = await problemOf(work);

  expect(troubleOf(problem)).toEqual(trouble);
  expect(troubleOf(new Error("Failed query", { cause: problem }))).toEqual(trouble);
});

test("other errors are no trouble of the disk", async () => {
  const problems = [
    await problemOf(() => mkdir("/nowhere/at/all")),
    await problemOf(() => aTable().exec("insert into nothing values (1)")),
    await problemOf(() => symlinkSync("/", "/")),
    "text",
    undefined,
  ];

  expect(problems.map(troubleOf)).toEqual(problems.map(() => undefined));
});
