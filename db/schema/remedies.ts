import { sql } from "drizzle-orm";
import { index, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { applications } from "./applications.ts";
import { id, instant, json } from "./columns.ts";

/** A team is asked to put something right in its application before eligibility is decided. */
export const remedies = sqliteTable(
  "remedies",
  {
    id: id(),
    callId: text().notNull(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    /** The version in which something is missing or wrong. */
    submissionId: text().notNull(),
    /** What, in a language that the team reads. */
    text: text().notNull(),
    /** Whose answers may be changed, by their ids in the form of that version. */
    questions: json<string[]>().notNull(),
    /** The last instant at which an answer still counts. */
    until: instant().notNull(),
    askedAt: instant().notNull(),
    askedBy: text().notNull(),
    /** The version that was submitted in answer, the last if there were several. */
    answerId: text(),
    /** When it closed before or after its time; none while its date alone says whether it is open. */
    endedAt: instant(),
    /** How: taken back, by the decision on eligibility, or by another request. */
    ending: text().$type<"withdrawn" | "decided" | "followed">(),
  },
  (table) => [
    index("remedies_by_application").on(table.applicationId, table.askedAt),
    uniqueIndex("one_remedy_at_a_time")
      .on(table.applicationId)
      .where(sql`"endedAt" is null`),
  ],
);
