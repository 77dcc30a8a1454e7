import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { Answer, Answers } from "#app/domain/calls/form/definition.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { accounts } from "./accounts.ts";
import { calls, formVersions } from "./calls.ts";
import { flag, id, instant, json } from "./columns.ts";

export type ApplicationStatus = "draft" | "submitted" | "withdrawn";

export const applications = sqliteTable(
  "applications",
  {
    id: id(),
    callId: text()
      .notNull()
      .references(() => calls.id),
    ownerId: text()
      .notNull()
      .references(() => accounts.id),
    /** Counted from 1 within the call; shown with the call's code. */
    number: integer().notNull(),
    status: text().$type<ApplicationStatus>().notNull(),
    formVersionId: text()
      .notNull()
      .references(() => formVersions.id),
    begunAt: instant().notNull(),
    /** The last time that an answer was saved. */
    savedAt: instant().notNull(),
    /** The version that counts, while there is one. */
    submissionId: text(),
    submittedAt: instant(),
    /** Whether the draft was changed after the version that counts. */
    changedSinceSubmission: flag().notNull().default(false),
    withdrawnAt: instant(),
    withdrawalReason: text(),
    // What the portal reads from the answers, so that lists need not open them: the draft's while it is one,
    // then those of the version that counts.
    company: text().notNull().default(""),
    country: text(),
    sector: text(),
    registrationNumber: text(),
    topics: json<string[]>().notNull().default([]),
    /** In which of the portal's languages the long answers are written. */
    language: text().$type<Locale>().notNull().default("en"),
  },
  (table) => [
    unique("one_number_an_application").on(table.callId, table.number),
    index("applications_by_owner").on(table.ownerId),
    index("applications_by_status").on(table.callId, table.status, table.number),
    index("applications_by_submission").on(table.callId, table.status, table.submittedAt, table.number),
    index("applications_by_country").on(table.callId, table.status, table.country),
    index("applications_by_sector").on(table.callId, table.status, table.sector),
  ],
);

/** The draft, answer by answer; each save raises the answer's revision. */
export const answers = sqliteTable(
  "answers",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    questionId: text().notNull(),
    value: json<Answer>(),
    revision: integer().notNull(),
    savedAt: instant().notNull(),
    savedBy: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.questionId] })],
);

/** A submitted version; never changed. The one that `applications.submissionId` names counts. */
export const submissions = sqliteTable(
  "submissions",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    version: integer().notNull(),
    formVersionId: text().notNull(),
    answers: json<Answers>().notNull(),
    /** When the request that submitted it arrived. */
    receivedAt: instant().notNull(),
    submittedBy: text().notNull(),
    /** Of the canonical JSON that the receipt contains. */
    sha256: text().notNull(),
  },
  (table) => [unique("one_version_an_application").on(table.applicationId, table.version)],
);

/** A stored file; the content lies in the data directory under its id. */
export const attachments = sqliteTable(
  "attachments",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    questionId: text().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    uploadedAt: instant().notNull(),
    uploadedBy: text().notNull(),
  },
  (table) => [index("attachments_by_application").on(table.applicationId)],
);
