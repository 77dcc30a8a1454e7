import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, json } from "./columns.ts";

/** Every change, in the order in which they happened; only ever added to. */
export const auditEntries = sqliteTable(
  "auditEntries",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: instant().notNull(),
    action: text().notNull(),
    /** None when the portal itself acted. */
    actorId: text(),
    subjectId: text().notNull(),
    callId: text(),
    /** What the sentence needs besides: names, numbers, reasons. */
    details: json<Record<string, string | number>>().notNull(),
    /** Random; with the details it makes their digest, so that nobody finds out by guessing what was erased. Erased with them. */
    salt: text(),
    /** SHA-256 over the hash of the line before and this line's content, its details by their digest; none while not chained. */
    hash: text(),
    /** What stands in the chain for details that were erased. */
    digest: text(),
    /** The erasure that took personal data out of the details. */
    erasedBy: text(),
  },
  (table) => [
    index("audit_by_call").on(table.callId, table.id),
    index("audit_by_subject").on(table.subjectId, table.id),
    // Few lines among very many, and looked at every few seconds while a call is closing.
    index("audit_refused_attempts")
      .on(table.callId, table.at)
      .where(sql`action = 'application.attempt-refused'`),
    // What is about people in all calls; asked by every page that shows what was computed before.
    index("audit_of_persons")
      .on(table.id)
      .where(
        sql`action in ('account.merged', 'account.address-added', 'account.address-removed', 'account.address-changed', 'account.address-stopped', 'organisations.changed')`,
      ),
  ],
);

/** The end of the record as it was at an instant, signed: whoever has one kept elsewhere sees that nothing before was changed. */
export const auditAnchors = sqliteTable("auditAnchors", {
  id: integer().primaryKey({ autoIncrement: true }),
  at: instant().notNull(),
  /** The last line then, how many there were, and its hash. */
  entryId: integer().notNull(),
  lines: integer().notNull(),
  hash: text().notNull(),
  /** By the installation's key: a detached JSON Web Signature. */
  signature: text().notNull(),
});

/** Facts of this installation: when it first started, its keys. */
export const installation = sqliteTable("installation", {
  name: text().primaryKey(),
  value: text().notNull(),
});
