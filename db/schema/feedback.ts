import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications.ts";
import { id, instant, json } from "./columns.ts";

/** What an applicant reads of the evaluation, as managers composed it from the evaluators' comments. */
export type FeedbackTexts = {
  /** By criterion, and under `overall`: the comments in the order in which they are read. */
  comments: Record<string, string[]>;
  /** From the programme; empty when it adds nothing. */
  note: string;
};

export const feedbackReports = sqliteTable(
  "feedbackReports",
  {
    applicationId: id().references(() => applications.id),
    callId: text().notNull(),
    texts: json<FeedbackTexts>().notNull(),
    composedAt: instant().notNull(),
    composedBy: text().notNull(),
    /** Nobody outside reads it before. */
    approvedAt: instant(),
    approvedBy: text(),
  },
  (table) => [index("feedback_by_approval").on(table.callId, table.approvedAt)],
);
