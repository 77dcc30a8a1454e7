import { index, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { applications } from "./applications.ts";
import { id, instant } from "./columns.ts";

export type RedressGround = "procedure" | "conflict" | "eligibility" | "mistake";

/** An applicant asks that somebody else looks at how the decision was made. */
export const redressRequests = sqliteTable(
  "redressRequests",
  {
    id: id(),
    callId: text().notNull(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    ground: text().$type<RedressGround>().notNull(),
    text: text().notNull(),
    askedAt: instant().notNull(),
    askedBy: text().notNull(),
    outcome: text().$type<"upheld" | "partly" | "dismissed">(),
    answer: text().notNull().default(""),
    answeredAt: instant(),
    answeredBy: text(),
  },
  (table) => [
    index("redress_by_call").on(table.callId),
    unique("one_request_an_application").on(table.applicationId),
  ],
);
