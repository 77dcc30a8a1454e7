import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications.ts";
import { assignments } from "./assignment.ts";
import { flag, id, instant, json } from "./columns.ts";
import type { Scores } from "./evaluation.ts";

/**
 * `open`: its rapporteur writes; `put-forward`: the others are asked; `final`: its sheet counts; `left`: managers left it
 * without one.
 */
export type DiscussionState = "open" | "put-forward" | "final" | "left";

/** What the evaluators of one application, whose sheets lie far apart, make of it together. */
export const discussions = sqliteTable(
  "discussions",
  {
    id: id(),
    callId: text().notNull(),
    applicationId: text()
      .notNull()
      .unique()
      .references(() => applications.id),
    state: text().$type<DiscussionState>().notNull(),
    /** Ids of assignments in the order of their letters; who comes later stands behind them. */
    seats: json<string[]>().notNull(),
    /** The rapporteur's pair; none where it was left without having been opened. */
    rapporteur: text().references(() => assignments.id),
    openedAt: instant().notNull(),
    /** Counts how often the consensus sheet was put forward. */
    version: integer().notNull().default(0),
    /** When it became final or was left. */
    endedAt: instant(),
    /** Why managers left it, or did not wait for all answers. */
    reason: text(),
    /** How many submitted sheets there were when it ended. */
    restsOn: integer(),
  },
  (table) => [index("discussions_by_call").on(table.callId, table.state)],
);

/** What was said in a discussion; it cannot be changed. */
export const discussionMessages = sqliteTable(
  "discussion_messages",
  {
    id: id(),
    discussionId: text()
      .notNull()
      .references(() => discussions.id),
    /** None where a manager wrote it. */
    assignmentId: text().references(() => assignments.id),
    managerId: text(),
    text: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index("discussion_messages_by_discussion").on(table.discussionId, table.at)],
);

/** The sheet of all: points and comments to the applicant. */
export const consensusSheets = sqliteTable("consensus_sheets", {
  discussionId: id().references(() => discussions.id),
  scores: json<Scores>().notNull(),
  overallToApplicant: text().notNull().default(""),
  revision: integer().notNull(),
  savedAt: instant().notNull(),
});

/** What a participant answered to a consensus sheet that was put forward; each answer is kept. */
export const consensusAnswers = sqliteTable(
  "consensus_answers",
  {
    id: id(),
    discussionId: text()
      .notNull()
      .references(() => discussions.id),
    assignmentId: text()
      .notNull()
      .references(() => assignments.id),
    /** Of the sheet when it was asked. */
    version: integer().notNull(),
    agrees: flag().notNull(),
    /** The minority view; empty where somebody agrees. */
    text: text().notNull().default(""),
    at: instant().notNull(),
  },
  (table) => [index("consensus_answers_by_discussion").on(table.discussionId, table.at)],
);
