import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { Locale, Translated } from "#app/i18n/locale.ts";
import { accounts } from "./accounts.ts";
import { calls } from "./calls.ts";
import { id, instant, json } from "./columns.ts";

/** Withdrawn: a manager took the invitation back, or let go somebody who had accepted and not begun. */
export type EvaluatorStatus = "invited" | "accepted" | "declined" | "withdrawn";
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
    /** Until when the invitation can be answered; that instant still counts. Without end when there is none. */
    answerBy: instant(),
    /** A personal line of the letter. */
    message: text().notNull().default(""),
    /** How many applications the invitation asks for. */
    askedFor: integer(),
    remindedAt: instant(),
    answeredAt: instant(),
    declineReason: text(),
    withdrawnAt: instant(),
    withdrawalReason: text(),
    organisation: text().notNull().default(""),
    country: text(),
    /** One of the call's kinds of evaluators. */
    kind: text(),
    topics: json<TopicLevels>().notNull().default({}),
    /** The languages that the evaluator reads. */
    languages: json<string[]>().notNull().default([]),
    /** The most applications that the evaluator takes. */
    capacity: integer().notNull().default(0),
    /** How few applications are not worth the evaluator's while; 0 when any number is. */
    least: integer().notNull().default(0),
    /** When the evaluator said that they take nothing more; what they have stays. */
    stoppedAt: instant(),
    /** When the evaluator undertook to keep everything confidential. */
    confidentialityAcceptedAt: instant(),
    /** What exactly was undertaken then; none where that was not kept. */
    confidentialityText: json<Translated>(),
    /** When a manager let the real applications open without the samples, and why. */
    samplesExcusedAt: instant(),
    samplesExcuse: text(),
    /** When the evaluator went through the list of applicants; nothing opens before. */
    conflictsDeclaredAt: instant(),
    /** While they go through a long list page by page: the number up to which they did, and since when the list is shown. */
    goneThroughTo: integer().notNull().default(0),
    goneThroughSince: instant(),
  },
  (table) => [
    unique("one_invitation_an_address").on(table.callId, table.email),
    unique("one_evaluator_a_person").on(table.callId, table.accountId),
    index("evaluators_by_account").on(table.accountId),
    index("evaluators_by_name").on(table.callId, table.name, table.id),
    index("evaluators_by_status").on(table.status, table.callId),
    index("evaluators_invited")
      .on(table.callId, table.answerBy, table.askedFor)
      .where(sql`${table.status} = 'invited'`),
  ],
);

/** Further links that open an invitation: of reminders, and of letters that were sent again. */
export const invitationLinks = sqliteTable(
  "invitationLinks",
  {
    /** SHA-256 of the link's token. */
    hash: text().primaryKey(),
    evaluatorId: text()
      .notNull()
      .references(() => evaluators.id),
  },
  (table) => [index("invitation_links_by_evaluator").on(table.evaluatorId)],
);

/** What an evaluator asks the managers to change. */
export const evaluatorRequests = sqliteTable(
  "evaluatorRequests",
  {
    id: id(),
    evaluatorId: text()
      .notNull()
      .references(() => evaluators.id),
    text: text().notNull(),
    at: instant().notNull(),
    settledAt: instant(),
    settledBy: text(),
  },
  (table) => [index("requests_by_evaluator").on(table.evaluatorId)],
);
