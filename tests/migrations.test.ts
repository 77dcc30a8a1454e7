import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { applyMigrations } from "#db/client.server.ts";

const all = "db/migrations";
const steps = readdirSync(all).toSorted();

/** A database as an earlier portal left it, with two rows in every table, and those rows. */
function filledAt(migrations: string[]) {
  const database = new Database(":memory:");
  applyMigrations(database, folderOf(migrations));
  const filled = tablesOf(database).map((table) => [table, fill(database, table)] as const);
  expect(database.pragma("foreign_key_check")).toEqual([]);
  return { database, filled };
}

function folderOf(migrations: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const one of migrations) cpSync(join(all, one), join(folder, one), { recursive: true });
  return folder;
}

/** What a later migration calls otherwise: the same values under new names. */
const renamed: Record<string, Record<string, string>> = {
  conflicts: { dismissedAt: "decidedAt", dismissedBy: "decidedBy", dismissal: "decision" },
};

/** The tables and columns that a later migration throws away on purpose. */
const dropped = ["proposals", "consentTexts.asksFrom"];

function asNamedNow(table: string, rows: object[]): object[] {
  const names = renamed[table] ?? {};
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row)
        .filter(([key]) => !dropped.includes(`${table}.${key}`))
        .map(([key, value]) => [names[key] ?? key, value]),
    ),
  );
}

/** What triggers keep beside the rows of other tables. */
const keptBeside = ["applicationCounts", "arrivals", "conversations", "emailCounts"];

function tablesOf(database: Database.Database): string[] {
  const named = "select name from sqlite_master where type = 'table' and name not glob 'sqlite_*'";
  const names = database.prepare(named).pluck().all() as string[];
  return names.filter((name) => !name.startsWith("__") && !keptBeside.includes(name));
}

/** The nth row of each table belongs to the nth of every other. */
function fill(database: Database.Database, table: string): object[] {
  const columns = database.pragma(`table_info("${table}")`) as { name: string; type: string }[];
  const foreign = database.pragma(`foreign_key_list("${table}")`) as { from: string; to: string }[];
  const rows = [1, 2].map((nth) =>
    Object.fromEntries(
      columns.map(({ name, type }) => {
        const means = foreign.find(({ from }) => from === name)?.to ?? name;
        return [name, type.toLowerCase() === "integer" ? nth : `${means} ${nth}`];
      }),
    ),
  );
  const names = columns.map(({ name }) => name);
  const places = names.map((name) => `@${name}`).join();
  database.pragma("foreign_keys = OFF");
  const insert = database.prepare(
    `insert into "${table}" (${names.map((one) => `"${one}"`).join()}) values (${places})`,
  );
  for (const row of rows) insert.run(row);
  database.pragma("foreign_keys = ON");
  return rows;
}

test.each(steps.slice(0, -1).map((name, at) => [name, steps.slice(0, at + 1)] as const))(
  "a portal as of %s keeps every row when it becomes the newest one",
  (_name, until) => {
    const { database, filled } = filledAt(until);

    applyMigrations(database);

    expect(filled.length).toBeGreaterThan(20);
    for (const [table, rows] of filled.filter(([name]) => !dropped.includes(name)))
      expect(database.prepare(`select * from "${table}" order by rowid`).all(), table).toMatchObject(
        asNamedNow(table, rows),
      );
    expect(database.pragma("foreign_key_check")).toEqual([]);
    expect(database.pragma("foreign_keys", { simple: true })).toBe(1);
  },
);

/** All migrations that there are, and one more. */
function withOneMore(sql: string): string {
  const folder = folderOf(steps);
  const next = join(folder, "29990101000000_one-more");
  mkdirSync(next);
  writeFileSync(join(next, "migration.sql"), sql);
  return folder;
}

test("a table that others point to can be built anew without losing a row", () => {
  const { database, filled } = filledAt(steps);
  const named = database.prepare("select sql from sqlite_master where name = 'applications'");
  const anew = (named.pluck().get() as string).replace("`applications`", "`__new_applications`");
  const statements = [
    anew,
    "insert into `__new_applications` select * from `applications`",
    "drop table `applications`",
    "alter table `__new_applications` rename to `applications`",
  ];

  applyMigrations(database, withOneMore(statements.join(";\n--> statement-breakpoint\n")));

  for (const [table, rows] of filled)
    expect(database.prepare(`select * from "${table}" order by rowid`).all(), table).toMatchObject(rows);
});

test("a portal does not start on rows that point to what a migration took away, however often", () => {
  const { database } = filledAt(steps);
  const folder = withOneMore("delete from `accounts`");
  const start = () => applyMigrations(database, folder);
  const refusal = /^\d+ rows point to rows that are not there, in: .*applications.*\.$/;

  expect(start).toThrow(refusal);
  expect(start).toThrow(refusal);
});
