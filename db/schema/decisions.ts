import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { applications } from "./applications.ts";
import { calls } from "./calls.ts";
import { id, instant, json } from "./columns.ts";

/** One row of a shortlist as it was frozen; scores as exact fractions. */
export type ShortlistRow = {
  applicationId: string;
  place: number;
  tied: boolean;
  numerator: number;
  denominator: number;
  percent: string;
  aboveThreshold: boolean;
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
  sha256: text().notNull(),
});

export type Outcome = "finalist" | "reserve" | "not-selected" | "below-threshold" | "ineligible";

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
    /** Order in which the reserve moves up. */
    reserveRank: integer(),
    hubId: text(),
    /** Why a manager departed from the shortlist's order. */
    reason: text().notNull().default(""),
    decidedAt: instant().notNull(),
    decidedBy: text().notNull(),
    releasedAt: instant(),
    answer: text().$type<"accepted" | "declined">(),
    answeredAt: instant(),
  },
  (table) => [index("decisions_by_call").on(table.callId, table.outcome)],
);
