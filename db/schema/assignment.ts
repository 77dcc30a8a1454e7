import type { Candidate, Figures, Hindrance, Relaxation } from "#app/domain/assignment/problem.ts";
import type { Progress } from "#app/domain/assignment/match.ts";
import type { Repair } from "#app/domain/assignment/repair-problem.ts";
import type { RepairDone } from "#app/domain/assignment/repair-steps.ts";
import type { ScenarioSettings } from "#app/domain/assignment/scenario-settings.ts";
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

export type ScenarioPhase = Parameters<Progress>[0];

/** `waiting` for a worker, `computing` in one; `failed` is told to managers, `cancelled` by one of them. */
export type ScenarioState = "waiting" | "computing" | "done" | "failed" | "cancelled";

/** What a scenario was computed from, and how much of it there was, to say what has changed since. */
export type ScenarioInput = {
  /** SHA-256 of all of it but the next. */
  hash: string;
  /** SHA-256 of the pairs that stood: published, or put there by hand. */
  standing: string;
  applications: number;
  /** Evaluations ordered beyond the call's number; none where they were not counted yet. */
  extra?: number;
  evaluators: number;
  /** How many applications the evaluators take together. */
  places: number;
  /** Pairs that may not be. */
  barred: number;
  preferences: number;
};

/** What a scenario is worth. Suitabilities in millionths. */
export type ScenarioFigures = Figures & {
  pairs: number;
  total: number;
  leastServed: number;
  short: { applicationId: string; missing: number; why: Hindrance }[];
  relaxations: Relaxation[];
  /** What the total gives up for it. */
  cost: { fairness: number; connection: number };
  /** `shortage`: by how much it could be less at most; none where that was not kept yet. */
  certificate: { gap: number; leastServedBound: number; shortage?: number };
  /** Pairs that a manager may want to look at: a suspected conflict was dismissed, or the evaluator has declared none yet. */
  near: { dismissed: number; undeclared: number };
  /** Evaluators who get fewer than they should at least. */
  underused: number;
};

/**
 * A routing of a call as the portal computed it with certain settings. The one that was chosen stands in `assignments`, where
 * it may have been changed by hand since; the others are only kept to compare.
 */
export const scenarios = sqliteTable(
  "scenarios",
  {
    id: id(),
    callId: text()
      .notNull()
      .references(() => calls.id),
    /** Counts in its call. */
    number: integer().notNull(),
    /** As a manager calls it. */
    name: text().notNull().default(""),
    settings: json<ScenarioSettings>().notNull(),
    state: text().$type<ScenarioState>().notNull(),
    askedAt: instant().notNull(),
    askedBy: text().notNull(),
    /** While it is computed: how far (percent) in which part, and when a worker last said so. */
    phase: text().$type<ScenarioPhase>(),
    share: integer().notNull().default(0),
    beatAt: instant(),
    doneAt: instant(),
    input: json<ScenarioInput>(),
    figures: json<ScenarioFigures>(),
    /** At most one of a call. */
    chosenAt: instant(),
    publishedAt: instant(),
    /** What it costs the others to take a place of an evaluator, by id: where a repair begins. */
    prices: json<Record<string, number>>(),
    /** Long; the last column, so that lists do not read it. */
    pairs: json<Candidate[]>(),
    /** A repair begins with what was published; its number is below zero, so that it leaves no gap among the others'. */
    kind: text().$type<"routing" | "repair">().notNull().default("routing"),
    /** What a repair may do and, once it was carried out, what it did. */
    repair: json<Repair & { done?: RepairDone }>(),
  },
  (table) => [
    unique("one_number_a_scenario").on(table.callId, table.number),
    // The kind comes after the long column: lists find it here.
    index("scenarios_by_kind").on(table.callId, table.kind, table.number),
  ],
);

/** `recused`: ended after publication, as `ending` says. Completion is the score sheet's to say. */
export type AssignmentStatus = "proposed" | "assigned" | "recused";

/**
 * How a published pair ended: a conflict, given back by the evaluator, the evaluator let go, taken back by a manager by hand,
 * moved by a repair, or taken by one off somebody who was silent.
 */
export type Ending = "conflict" | "handed-back" | "let-go" | "taken-back" | "moved" | "silent";

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
    /** None for what ended before endings were told apart. */
    ending: text().$type<Ending>(),
  },
  (table) => [
    unique("one_assignment_a_pair").on(table.applicationId, table.evaluatorId),
    index("assignments_by_evaluator").on(table.evaluatorId, table.status),
    index("assignments_by_call").on(table.callId, table.status),
  ],
);
