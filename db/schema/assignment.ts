import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { applications } from "./applications.ts";
import { calls } from "./calls.ts";
import { flag, id, instant, json } from "./columns.ts";
import { evaluators } from "./evaluators.ts";

export type Preference = "eager" | "willing" | "rather-not";

/** What an evaluator said of an application before the routing, from its company, country and topics only. */
export const preferences = sqliteTable(
  "preferences",
  {
    evaluatorId: text()
      .notNull()
      .references(() => evaluators.id),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    preference: text().$type<Preference>().notNull(),
    at: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.evaluatorId, table.applicationId] }),
    index("preferences_by_application").on(table.applicationId),
  ],
);

/** A routing as the portal proposed it, with what was known when it did. */
export const proposals = sqliteTable("proposals", {
  id: id(),
  callId: text()
    .notNull()
    .references(() => calls.id),
  madeAt: instant().notNull(),
  madeBy: text().notNull(),
  /** Millionths: total and least-served suitability; applications that stayed short. */
  figures: json<{
    total: number;
    leastServed: number;
    short: { applicationId: string; missing: number; why: string }[];
  }>().notNull(),
  publishedAt: instant(),
});

/** `recused`: ended after publication, by a conflict or by a manager. Completion is the score sheet's to say. */
export type AssignmentStatus = "proposed" | "assigned" | "recused";

/** One application for one evaluator. Only managers know of it while it is proposed. */
export const assignments = sqliteTable(
  "assignments",
  {
    id: id(),
    callId: text()
      .notNull()
      .references(() => calls.id),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    evaluatorId: text()
      .notNull()
      .references(() => evaluators.id),
    status: text().$type<AssignmentStatus>().notNull(),
    /** Millionths of a perfect fit, as computed when the pair was made. */
    suitability: integer().notNull(),
    /** Put there by a manager: a new proposal keeps it. */
    locked: flag().notNull().default(false),
    assignedAt: instant(),
    recusedAt: instant(),
    recusalReason: text(),
  },
  (table) => [
    unique("one_assignment_a_pair").on(table.applicationId, table.evaluatorId),
    index("assignments_by_evaluator").on(table.evaluatorId, table.status),
    index("assignments_by_call").on(table.callId, table.status),
  ],
);
