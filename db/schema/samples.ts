import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Answers, FormDefinition } from "#app/domain/calls/form/definition.ts";
import { calls } from "./calls.ts";
import { id, instant, json } from "./columns.ts";
import type { Confidence, FieldOrigin, Scores, SheetStatus } from "./evaluation.ts";
import { evaluators } from "./evaluators.ts";

/** What the programme would give, by the id of the criterion, and why. */
export type Anchor = Record<string, { points: number | null; why: string }>;

/** An application that the programme made up, for all evaluators of a call to score before the real ones. */
export const samples = sqliteTable(
  "samples",
  {
    id: id(),
    callId: text()
      .notNull()
      .references(() => calls.id),
    title: text().notNull(),
    /** As it stood when the answers were written, so that they stay with the questions they belong to. */
    form: json<FormDefinition>().notNull(),
    answers: json<Answers>().notNull(),
    anchor: json<Anchor>().notNull().default({}),
    createdAt: instant().notNull(),
    /** What evaluators wrote on it is kept and counts no more. */
    removedAt: instant(),
  },
  (table) => [index("samples_by_call").on(table.callId)],
);

/** One evaluator's points for a sample; apart from the real sheets, so that no count or ranking can mistake it for one. */
export const sampleSheets = sqliteTable(
  "sampleSheets",
  {
    sampleId: text()
      .notNull()
      .references(() => samples.id),
    evaluatorId: text()
      .notNull()
      .references(() => evaluators.id),
    status: text().$type<SheetStatus>().notNull(),
    scores: json<Scores>().notNull(),
    overallToApplicant: text().notNull().default(""),
    overallToManagers: text().notNull().default(""),
    confidence: text().$type<Confidence>(),
    fieldOrigins: json<Record<string, FieldOrigin>>().notNull().default({}),
    revision: integer().notNull(),
    savedAt: instant().notNull(),
    submittedAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.evaluatorId] }),
    index("sample_sheets_by_evaluator").on(table.evaluatorId),
  ],
);
