import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { calls } from "./calls.ts";
import { id, instant, json } from "./columns.ts";

/** With which a program reads exports of one call; what it is made of is shown once and never kept. */
export const accessTokens = sqliteTable(
  "accessTokens",
  {
    id: id(),
    /** SHA-256 of what the program sends. */
    hash: text().notNull().unique(),
    callId: text()
      .notNull()
      .references(() => calls.id),
    name: text().notNull(),
    kinds: json<string[]>().notNull(),
    createdAt: instant().notNull(),
    createdBy: text().notNull(),
    expiresAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
    revokedBy: text(),
  },
  (table) => [index("tokens_by_call").on(table.callId)],
);
