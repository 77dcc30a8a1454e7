import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Translated } from "#app/i18n/locale.ts";
import { applications } from "./applications.ts";
import { instant, json } from "./columns.ts";

/** When and where the team of an application is to present itself; one an application. */
export const interviews = sqliteTable(
  "interviews",
  {
    applicationId: text()
      .primaryKey()
      .references(() => applications.id),
    callId: text().notNull(),
    at: instant().notNull(),
    minutes: integer().notNull(),
    /** An address of the world or of the web. */
    place: text().notNull(),
    prepare: json<Translated>().notNull(),
    invitedAt: instant().notNull(),
    invitedBy: text().notNull(),
    /** How often it was changed: calendars go by it. */
    revision: integer().notNull().default(0),
    cancelledAt: instant(),
  },
  (table) => [index("interviews_by_call").on(table.callId, table.at)],
);
