import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ShortlistRule } from "#app/domain/calls/shortlist-rules.ts";
import type { Side } from "#app/domain/decisions/by-rule/shortlist.ts";
import { applications } from "./applications.ts";
import { calls } from "./calls.ts";
import { id, instant, json } from "./columns.ts";

/** Where the rules of the shortlist put an application, where it would stand without them, and the rules that made the difference. */
export type RowByRule = {
  side: Side;
  without: Side;
  because: ShortlistRule[];
  /** Of a tied one: how many of all tied get a place. */
  seats?: number;
};

/** One row of a shortlist as it was frozen; scores as exact fractions. */
export type ShortlistRow = {
  applicationId: string;
  place: number;
  tied: boolean;
  numerator: number;
  denominator: number;
  percent: string;
  aboveThreshold: boolean;
  /** The calibrated score in percent of the most, where the places go by it. */
  calibrated?: number;
  /** Only above the thresholds, and where the call has rules. */
  byRule?: RowByRule;
};

/** The ranking as it stood when somebody froze it; never changed. */
export const shortlists = sqliteTable("shortlists", {
  id: id(),
  callId: text()
    .notNull()
    .references(() => calls.id),
  frozenAt: instant().notNull(),
  frozenBy: text().notNull(),
  rows: json<ShortlistRow[]>().notNull(),
  /** How many they are, so that nobody need open them for it. */
  applications: integer().notNull().default(0),
  sha256: text().notNull(),
  /** Sheets that were not submitted then, and why the manager did not wait for them. */
  missingSheets: integer().notNull(),
  reason: text().notNull().default(""),
});

export type Outcome = "finalist" | "reserve" | "not-selected" | "below-threshold" | "ineligible";

/** What follows from the shortlist's order alone. */
export type Proposal = { outcome: Outcome; reserveRank: number | null; hubId: string | null };

/** Decided is not yet told: nobody but managers sees a decision before it is released. */
export const decisions = sqliteTable(
  "decisions",
  {
    applicationId: id().references(() => applications.id),
    callId: text()
      .notNull()
      .references(() => calls.id),
    shortlistId: text(),
    outcome: text().$type<Outcome>().notNull(),
    /** Place in the shortlist; none for ineligible ones. */
    place: integer(),
    /** The score in the shortlist as percent of the most, with one decimal; none for ineligible ones. */
    percent: text(),
    /** Order in which the reserve moves up. */
    reserveRank: integer(),
    hubId: text(),
    proposal: json<Proposal>().notNull(),
    /** Why a manager departed from the proposal. */
    reason: text().notNull().default(""),
    decidedAt: instant().notNull(),
    decidedBy: text().notNull(),
    releasedAt: instant(),
    /** Until when a finalist answers; who moves up later has later to answer. */
    answerBy: instant(),
    /** "silent": nothing came by that date, and somebody else has the place. */
    answer: text().$type<"accepted" | "declined" | "silent">(),
    answeredAt: instant(),
  },
  (table) => [
    // In the order in which they are listed.
    index("decisions_by_place").on(table.callId, table.outcome, table.reserveRank, table.place),
    index("decisions_departed")
      .on(table.callId, table.outcome)
      .where(sql`reason <> ''`),
  ],
);
