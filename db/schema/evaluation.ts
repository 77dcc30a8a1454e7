import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { assignments } from "./assignment.ts";
import { id, instant, json } from "./columns.ts";

export type SheetStatus = "draft" | "submitted";

/** What an evaluator wrote under one criterion; points are whole or, where the call has them, half. */
export type CriterionScore = { points: number | null; toApplicant: string; toManagers: string };
/** By the id of the criterion. */
export type Scores = Record<string, CriterionScore>;

/** How sure an evaluator is of the own points. */
export type Confidence = "low" | "medium" | "high";
/** How often a field of a sheet was changed, and on which open page and at which of its changes last. */
export type FieldOrigin = { revision: number; page: string | null; turn: number };

/** One evaluator's scores for one application; it begins with the first thing written. */
export const sheets = sqliteTable(
  "sheets",
  {
    assignmentId: id().references(() => assignments.id),
    // Copied from the assignment, so that the ranking reads one table.
    callId: text().notNull(),
    applicationId: text().notNull(),
    evaluatorId: text().notNull(),
    status: text().$type<SheetStatus>().notNull(),
    scores: json<Scores>().notNull(),
    overallToApplicant: text().notNull().default(""),
    overallToManagers: text().notNull().default(""),
    /** None until the evaluator says it. */
    confidence: text().$type<Confidence>(),
    /** By the name of the field, so that two windows of one person do not overwrite each other. */
    fieldOrigins: json<Record<string, FieldOrigin>>().notNull().default({}),
    /** Sum of weight × points, half points too; kept beside the scores when they are submitted, so that no list opens them. */
    weighted: integer(),
    revision: integer().notNull(),
    savedAt: instant().notNull(),
    submittedAt: instant(),
    reopenedAt: instant(),
    reopenReason: text(),
  },
  (table) => [
    index("sheets_by_call").on(table.callId, table.status),
    index("sheets_by_application").on(table.applicationId),
    index("sheets_by_evaluator").on(table.evaluatorId),
  ],
);
