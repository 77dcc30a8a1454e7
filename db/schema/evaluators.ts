import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { Locale } from "#app/i18n/locale.ts";
import { accounts } from "./accounts.ts";
import { applications } from "./applications.ts";
import { calls } from "./calls.ts";
import { id, instant, json } from "./columns.ts";

export type EvaluatorStatus = "invited" | "accepted" | "declined";
/** From 1 (knows the field) to 3 (works in it), by the id of the call's topic. */
export type TopicLevels = Record<string, 1 | 2 | 3>;

/** Somebody asked to evaluate in a call. */
export const evaluators = sqliteTable(
  "evaluators",
  {
    id: id(),
    callId: text()
      .notNull()
      .references(() => calls.id),
    email: text().notNull(),
    name: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    status: text().$type<EvaluatorStatus>().notNull(),
    /** Who accepted; the address may differ from the one that was invited. */
    accountId: text().references(() => accounts.id),
    /** SHA-256 of the token in the invitation's link. */
    invitation: text().notNull().unique(),
    invitedAt: instant().notNull(),
    answeredAt: instant(),
    declineReason: text(),
    organisation: text().notNull().default(""),
    country: text(),
    topics: json<TopicLevels>().notNull().default({}),
    /** The languages that the evaluator reads. */
    languages: json<string[]>().notNull().default([]),
    /** The most applications that the evaluator takes. */
    capacity: integer().notNull().default(0),
    /** When the evaluator undertook to keep everything confidential. */
    confidentialityAcceptedAt: instant(),
    /** When the evaluator went through the list of applicants; nothing opens before. */
    conflictsDeclaredAt: instant(),
  },
  (table) => [
    unique("one_invitation_an_address").on(table.callId, table.email),
    unique("one_evaluator_a_person").on(table.callId, table.accountId),
    index("evaluators_by_account").on(table.accountId),
  ],
);

export type ConflictSource = "declared" | "organisation" | "email-domain" | "same-person" | "manager";

/** A pair that may not meet, and why. */
export const conflicts = sqliteTable(
  "conflicts",
  {
    evaluatorId: text()
      .notNull()
      .references(() => evaluators.id),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    source: text().$type<ConflictSource>().notNull(),
    reason: text().notNull().default(""),
    at: instant().notNull(),
    /** A manager found that there is none after all; the line stays, so that the portal does not find it again. */
    dismissedAt: instant(),
    dismissedBy: text(),
    dismissal: text(),
  },
  (table) => [
    primaryKey({ columns: [table.evaluatorId, table.applicationId] }),
    index("conflicts_by_application").on(table.applicationId),
  ],
);
