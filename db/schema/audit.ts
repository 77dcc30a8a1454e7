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
  },
  (table) => [
    index("audit_by_call").on(table.callId, table.id),
    index("audit_by_subject").on(table.subjectId, table.id),
    // Few lines among very many, and looked at every few seconds while a call is closing.
    index("audit_refused_attempts")
      .on(table.callId, table.at)
      .where(sql`action = 'application.attempt-refused'`),
  ],
);

/** Facts of this installation: when it first started, its keys. */
export const installation = sqliteTable("installation", {
  name: text().primaryKey(),
  value: text().notNull(),
});
