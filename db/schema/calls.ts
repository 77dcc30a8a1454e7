import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { EligibilityRule } from "#app/domain/calls/eligibility-rules.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import type { CallTexts, Topic } from "#app/domain/calls/texts.ts";
import type { Translated } from "#app/i18n/locale.ts";
import { id, instant, json } from "./columns.ts";
import { programmes } from "./programmes.ts";

export const calls = sqliteTable("calls", {
  id: id(),
  programmeId: text()
    .notNull()
    .references(() => programmes.id),
  slug: text().notNull().unique(),
  /** What its application numbers begin with: MME1-0042. */
  code: text().notNull().unique(),
  status: text().$type<"draft" | "published">().notNull(),
  texts: json<CallTexts>().notNull(),
  topics: json<Topic[]>().notNull(),
  eligibility: json<EligibilityRule[]>().notNull(),
  scoring: json<Scoring>().notNull(),
  /** The version of the form that new applications get. */
  formVersionId: text().notNull(),
  /** IANA zone in which the call's dates are entered and shown. */
  timeZone: text().notNull(),
  opensAt: instant().notNull(),
  closesAt: instant().notNull(),
  /** Until when evaluators should be done. */
  evaluationDueAt: instant().notNull(),
  resultsAt: instant().notNull(),
  /** Until when a finalist answers. */
  answerBy: instant().notNull(),
  /** How many finalists there will be. */
  places: integer().notNull(),
  evaluatorsPerApplication: integer().notNull(),
  /** Applications begun so far: where the next number comes from. */
  applicationsBegun: integer().notNull().default(0),
  publishedAt: instant(),
  /** Set by the first submitted score sheet; from then on criteria do not change. */
  criteriaFrozenAt: instant(),
  /** Set when decisions are released. */
  resultsReleasedAt: instant(),
});

/** A form as it stood; never changed once somebody may have answered it. */
export const formVersions = sqliteTable(
  "formVersions",
  {
    id: id(),
    callId: text().notNull(),
    number: integer().notNull(),
    definition: json<FormDefinition>().notNull(),
    createdAt: instant().notNull(),
  },
  (table) => [unique("one_number_a_call").on(table.callId, table.number)],
);

/** What changed in a published call, in public words. */
export const callChanges = sqliteTable(
  "callChanges",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    callId: text().notNull(),
    at: instant().notNull(),
    text: json<Translated>().notNull(),
  },
  (table) => [index("call_changes_by_call").on(table.callId)],
);

/** Public questions and answers, numbered in the order of their answers. */
export const questions = sqliteTable(
  "questions",
  {
    id: id(),
    callId: text().notNull(),
    number: integer(),
    askedBy: text(),
    askedAt: instant().notNull(),
    question: json<Translated>().notNull(),
    answer: json<Translated>(),
    answeredAt: instant(),
  },
  (table) => [index("questions_by_call").on(table.callId)],
);
