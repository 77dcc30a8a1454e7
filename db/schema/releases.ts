import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Outcome } from "./decisions.ts";
import { calls } from "./calls.ts";
import { id, instant, json } from "./columns.ts";

/** A decision as it stood when its release was prepared. */
export type ReleaseRow = {
  applicationId: string;
  number: number;
  company: string;
  outcome: Outcome;
  place: number | null;
  percent: string | null;
  reserveRank: number | null;
  hubId: string | null;
  /** What the hub said of it, where it said something. */
  hubWish?: "wants" | "rather-not";
  /** SHA-256 of the letter that it will get. */
  letter: string;
};

/** Decisions of a call on their way out: prepared by one person, confirmed by another, told a few first, then all. */
export const releases = sqliteTable(
  "releases",
  {
    id: id(),
    callId: text()
      .notNull()
      .references(() => calls.id),
    preparedAt: instant().notNull(),
    preparedBy: text().notNull(),
    rows: json<ReleaseRow[]>().notNull(),
    sha256: text().notNull(),
    /** Whose letters go out before all others are, by application. */
    first: json<string[]>().notNull(),
    confirmedAt: instant(),
    confirmedBy: text(),
    /** From when all others are told too. */
    restAt: instant(),
    restBy: text(),
    /** Nobody else is told until somebody goes on. */
    stoppedAt: instant(),
    stoppedBy: text(),
    finishedAt: instant(),
    /** Decisions told so far. */
    told: integer().notNull().default(0),
  },
  (table) => [index("releases_by_call").on(table.callId, table.preparedAt)],
);
