import { index, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { applications } from "./applications.ts";
import { id, instant, json } from "./columns.ts";

/** What of the applicant stands in a part: `says` as it is known; `where`: none for an answer; `page` counts from 1. */
export type Naming = {
  what: "company" | "registration-number" | "person" | "address" | "website" | "unreadable";
  says: string;
  where?: "name" | "text" | "properties";
  page?: number;
};

/** A part of an anonymous application that evaluators would read, as it was looked through for what names the applicant. */
export const screenings = sqliteTable(
  "screenings",
  {
    id: id(),
    callId: text().notNull(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    questionId: text().notNull(),
    /** Empty where it is an answer in words. */
    attachmentId: text().notNull().default(""),
    /** SHA-256, so that a decision is about this content. */
    content: text().notNull(),
    namings: json<Naming[]>().notNull(),
    screenedAt: instant().notNull(),
    /** What a manager decided who looked at it. */
    decision: text().$type<"shown" | "withheld">(),
    reason: text().notNull().default(""),
    decidedAt: instant(),
    decidedBy: text(),
  },
  (table) => [
    unique("one_screening_a_part").on(table.applicationId, table.questionId, table.attachmentId),
    index("screenings_by_call").on(table.callId),
  ],
);
