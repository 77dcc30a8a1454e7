import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Translated } from "#app/i18n/locale.ts";
import { accounts } from "./accounts.ts";
import { applications } from "./applications.ts";
import { id, instant, json } from "./columns.ts";
import { evaluators } from "./evaluators.ts";
import { programmes } from "./programmes.ts";

/** Who or what tells of a conflict: a person says so, or the portal compared what both sides say of themselves. */
export type ConflictSource =
  | "declared"
  | "recognised"
  | "manager"
  | "same-person"
  | "organisation"
  | "email-domain"
  | "registration-number"
  | "mentoring"
  | "earlier-team"
  | "investor"
  | "applicant"
  | "team"
  | "similar-person"
  | "known-person"
  | "similar-organisation";

/** `to-check`: the pair may not meet until a manager has decided; `none`: a manager decided that it may. */
export type ConflictState = "conflict" | "none" | "to-check";

/**
 * What was found on both sides, as each wrote it; `sure`: it is a conflict without anybody deciding; `call`: the title of
 * the earlier call from which it is known.
 */
export type Evidence = {
  source: ConflictSource;
  sure: boolean;
  evaluator: string;
  application: string;
  call?: Translated;
};

/** A pair that may not meet, or that a manager found may, and why. */
export const conflicts = sqliteTable(
  "conflicts",
  {
    evaluatorId: text()
      .notNull()
      .references(() => evaluators.id),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    state: text().$type<ConflictState>().notNull().default("conflict"),
    /** The strongest. */
    source: text().$type<ConflictSource>().notNull(),
    /** What a person wrote who declared or entered it. */
    reason: text().notNull().default(""),
    /** All that the portal found. */
    evidence: json<Evidence[]>().notNull().default([]),
    at: instant().notNull(),
    /** The last decision of a manager; the portal does not find the pair again by what was known then. */
    decidedAt: instant(),
    decidedBy: text(),
    decision: text(),
    /** Set when facts changed after a decision, so that it has to be taken again. */
    changedAt: instant(),
    /** The published pair that waits closed for the decision. */
    heldAssignment: text(),
  },
  (table) => [
    primaryKey({ columns: [table.evaluatorId, table.applicationId] }),
    index("conflicts_by_application").on(table.applicationId),
    index("conflicts_by_state").on(table.state, table.evaluatorId),
  ],
);

/** What became of a pair, step by step: what was found, who declared or decided what and why. */
export const conflictSteps = sqliteTable(
  "conflictSteps",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    evaluatorId: text().notNull(),
    applicationId: text().notNull(),
    at: instant().notNull(),
    /** None when the portal found it. */
    by: text(),
    state: text().$type<ConflictState>().notNull(),
    source: text().$type<ConflictSource>().notNull(),
    reason: text().notNull().default(""),
  },
  (table) => [index("conflict_steps_by_pair").on(table.evaluatorId, table.applicationId)],
);

/** `organisation`: worked for, owns, sits on a board; `registration-number`: of a company of one's own; `person`: close to them. */
export type TieKind = "organisation" | "registration-number" | "mentored" | "person";

/** What connects an evaluator with organisations, in all calls of a programme: said by themselves or by a manager. */
export const ties = sqliteTable(
  "ties",
  {
    id: id(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<TieKind>().notNull(),
    name: text().notNull(),
    saidBy: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [index("ties_by_person").on(table.accountId, table.programmeId)],
);

/** Names of one organisation, in all calls of a programme, as managers keep them. */
export const organisations = sqliteTable(
  "organisations",
  {
    id: id(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    /** In which order they are kept. */
    place: integer().notNull(),
    names: json<string[]>().notNull(),
  },
  (table) => [index("organisations_by_programme").on(table.programmeId, table.place)],
);

/** Somebody or an organisation that an applicant says should not evaluate them; managers alone see it. */
export const objections = sqliteTable(
  "objections",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    kind: text().$type<"person" | "organisation">().notNull(),
    name: text().notNull(),
    email: text().notNull().default(""),
    reason: text().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
  },
  (table) => [index("objections_by_application").on(table.applicationId)],
);

/** Whom the version that counts names: its answers about the team and the investors, so that nothing else need be opened. */
export const statedNames = sqliteTable("statedNames", {
  applicationId: text()
    .primaryKey()
    .references(() => applications.id),
  team: text().notNull().default(""),
  investors: text().notNull().default(""),
});
