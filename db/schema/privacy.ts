import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ConsentKind } from "#app/domain/calls/consents/consent.ts";
import type { RetentionPurpose } from "#app/domain/calls/retention.ts";
import type { Locale, Translated } from "#app/i18n/locale.ts";
import { accounts } from "./accounts.ts";
import { calls } from "./calls.ts";
import { flag, id, instant, json } from "./columns.ts";

/** A text that applicants agree to, as it stood in public; never changed, a change is the next version. */
export const consentTexts = sqliteTable(
  "consentTexts",
  {
    id: id(),
    kind: text().$type<ConsentKind>().notNull(),
    /** The call's id. */
    scope: text().notNull().default(""),
    /** Counted from 1 in its kind and scope. */
    number: integer().notNull(),
    /** The sentence beside the box. */
    label: json<Translated>().notNull().default({ en: "", bg: "" }),
    /** Markdown. */
    text: json<Translated>().notNull(),
    /** Nobody submits without agreeing. */
    required: flag().notNull().default(false),
    /** Over kind, sentence, text and whether it is required. */
    sha256: text().notNull().default(""),
    publishedAt: instant().notNull(),
    publishedBy: text().notNull(),
  },
  (table) => [uniqueIndex("one_number_a_consent_text").on(table.kind, table.scope, table.number)],
);

/** Who agreed to what, when and in which language; kept when it is withdrawn. */
export const consents = sqliteTable(
  "consents",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    textId: text()
      .notNull()
      .references(() => consentTexts.id),
    at: instant().notNull(),
    /** In which of the portal's languages it was read. */
    locale: text().$type<Locale>().notNull(),
    /** For which application it was given. */
    applicationId: text(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
  },
  (table) => [
    index("consents_by_application").on(table.applicationId),
    index("consents_by_account").on(table.accountId, table.textId),
    index("consents_by_text").on(table.textId),
  ],
);

/** Somebody asks that what the portal has about them is erased. */
export const erasureRequests = sqliteTable(
  "erasureRequests",
  {
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    askedAt: instant().notNull(),
    note: text().notNull().default(""),
    /** None while it waits. */
    outcome: text().$type<"erased" | "refused" | "taken-back">(),
    answer: text().notNull().default(""),
    answeredAt: instant(),
    answeredBy: text(),
  },
  (table) => [index("erasure_requests_by_account").on(table.accountId)],
);

/** What was erased: of a person who asked, or of a call when its time was over. Names nobody. */
export const erasures = sqliteTable(
  "erasures",
  {
    id: id(),
    accountId: text(),
    callId: text(),
    purpose: text().$type<RetentionPurpose>(),
    at: instant().notNull(),
    /** None when the portal did it by the call's terms. */
    by: text(),
    /** Rows and files by where they were. */
    counts: json<Record<string, number>>().notNull(),
    /** What stayed, why and until when (ISO instant). */
    kept: json<{ what: string; why: string; count: number; until?: string }[]>().notNull(),
    /** Of a call: by how many months after what (`deadline`, `results`), and when that was over (ISO instant). */
    terms: json<{ months: number; after: "deadline" | "results"; due: string }>(),
    /** By the installation's key, over the certificate; empty while a run goes on. */
    signature: text().notNull(),
  },
  (table) => [
    index("erasures_by_call").on(table.callId, table.at),
    index("erasures_by_account").on(table.accountId),
  ],
);

/** A manager stops the erasure of a call's data, or of one application's, for a reason. */
export const holds = sqliteTable(
  "holds",
  {
    id: id(),
    callId: text()
      .notNull()
      .references(() => calls.id),
    /** None when it is the whole call. */
    applicationId: text(),
    reason: text().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    endedAt: instant(),
    endedBy: text(),
  },
  (table) => [index("holds_by_call").on(table.callId)],
);

/** That managers were told what falls due; it is not erased before they had the days to object. */
export const retentionWarnings = sqliteTable(
  "retentionWarnings",
  {
    callId: text()
      .notNull()
      .references(() => calls.id),
    purpose: text().$type<RetentionPurpose>().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.callId, table.purpose] })],
);
