import Database from "better-sqlite3";
import { applyMigrations, sqlite } from "#db/client.server.ts";

/** Somebody who can write into the file of the database itself, past the portal and past what guards the record. */
export function asIntruder(...statements: string[]) {
  const guards = sqlite.prepare("select name, sql from sqlite_master where type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of guards) sqlite.exec(`drop trigger ${name}`);
  for (const statement of statements) sqlite.exec(statement);
  for (const { sql } of guards) sqlite.exec(sql);
}

/** A database with all that guards it, and one line on its record. */
export function aWholeDatabase() {
  const database = new Database(":memory:");
  applyMigrations(database);
  database.exec(
    "insert into auditEntries (id, at, action, subjectId, details, salt, hash) values (1, 0, 'x', 'x', '{\"a\":1}', 's', 'h')",
  );
  return database;
}
