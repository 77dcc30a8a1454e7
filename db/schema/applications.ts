import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, unique, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LateBy } from "#app/domain/calls/deadline.ts";
import type { ConsentKind } from "#app/domain/calls/consents/consent.ts";
import type { Answer, Answers, Fact } from "#app/domain/calls/form/definition.ts";
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
    /** When its owner got it from somebody else of the team; none when they began it. */
    ownerSince: instant(),
    /** The last time that an answer was saved. */
    savedAt: instant().notNull(),
    /** The version that counts, while there is one. */
    submissionId: text(),
    submittedAt: instant(),
    /** When its first version was received. */
    firstSubmittedAt: instant(),
    /** When it last came onto the list that evaluators declare conflicts against: whoever declared before is asked again. */
    listedAt: instant().notNull().default(new Date(0)),
    /** Whether the draft was changed after the version that counts. */
    changedSinceSubmission: flag().notNull().default(false),
    withdrawnAt: instant(),
    withdrawalReason: text(),
    /** A deadline of its own, later than the call's. */
    extendedUntil: instant(),
    /** The number of the newest version of the form whose changes somebody of the team has seen; none while nobody said so. */
    formSeen: integer(),
    /** Evaluators that it gets beyond the call's number, because managers ordered more. */
    extraEvaluations: integer().notNull().default(0),
    /** As what it was last screened for what names the applicant: a version, a form and a team; none while it never was. */
    screenedAs: text(),
    /** From which file it was imported; none when it was begun here. */
    importedFrom: text(),
    // What the portal reads from the answers, so that lists need not open them: the draft's while it is one,
    // then those of the version that counts.
    company: text().notNull().default(""),
    country: text(),
    sector: text(),
    registrationNumber: text(),
    topics: json<string[]>().notNull().default([]),
    /** What was decided on its eligibility, as its decision says it; here too, so that states are counted by an index. */
    eligibility: text().$type<"eligible" | "ineligible">(),
    /** In which of the portal's languages the long answers are written. */
    language: text().$type<Locale>().notNull().default("en"),
    /** Required answers that are missing or wrong; none while nobody has counted. */
    missing: integer(),
    /** Sections in which nothing is missing. */
    sectionsComplete: integer(),
    /** When its files were erased, and when all that tells of the applicant. */
    filesErasedAt: instant(),
    erasedAt: instant(),
  },
  (table) => [
    unique("one_number_an_application").on(table.callId, table.number),
    uniqueIndex("one_application_a_person").on(table.ownerId, table.callId),
    // An index for each state: what is saved in a draft or leaves it touches only what is asked of that state.
    index("applications_drafts")
      .on(table.callId, table.savedAt, table.number, table.missing)
      .where(sql`${table.status} = 'draft'`),
    index("applications_withdrawn")
      .on(table.callId, table.number)
      .where(sql`${table.status} = 'withdrawn'`),
    ...[
      // The deadline's desk counts in it every few seconds, whatever came.
      index("applications_by_submission").on(
        table.callId,
        table.submittedAt,
        table.number,
        table.firstSubmittedAt,
      ),
      index("applications_by_listing").on(table.callId, table.listedAt),
      index("applications_by_eligibility").on(table.callId, table.eligibility, table.number),
      index("applications_by_company").on(
        table.callId,
        sql`${table.company} collate nocase`,
        table.number,
        table.company,
      ),
      index("applications_by_country").on(table.callId, table.country),
      index("applications_by_sector").on(table.callId, table.sector),
    ].map((one) => one.where(sql`${table.status} = 'submitted'`)),
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
    /** Which open page saved it, by the random name that the page gave itself; none without scripts. */
    page: text(),
    /** How often anything had been changed on that page by then: an older text of the same page never wins. */
    turn: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.questionId] })],
);

/** Every answer that was ever saved, to go back to; what is typed in one go makes one. */
export const answerRevisions = sqliteTable(
  "answerRevisions",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    questionId: text().notNull(),
    value: json<Answer>(),
    /** The answer's revision that it became; none for a text that lost against somebody else's and was put aside. */
    revision: integer(),
    /** When the typing began of which this is what came out. */
    begunAt: instant().notNull().default(new Date(0)),
    savedAt: instant().notNull(),
    savedBy: text().notNull(),
    page: text(),
  },
  (table) => [index("answer_revisions_by_question").on(table.applicationId, table.questionId, table.id)],
);

/** Who was on which page of an application, and when last. */
export const presences = sqliteTable(
  "presences",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    sectionId: text().notNull().default(""),
    seenAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicationId, table.accountId] })],
);

export type MemberRole = "editor" | "submitter";

/** Whoever works on an application beside its owner. */
export const members = sqliteTable(
  "members",
  {
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** An editor may change the draft; a submitter may submit and withdraw too. */
    role: text().$type<MemberRole>().notNull(),
    since: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.accountId] }),
    index("members_by_account").on(table.accountId),
  ],
);

export const memberInvitations = sqliteTable(
  "memberInvitations",
  {
    /** SHA-256 of the token in the invitation's link. */
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    email: text().notNull(),
    role: text().$type<MemberRole>().notNull(),
    locale: text().$type<Locale>().notNull(),
    invitedBy: text().notNull(),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    joinedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [unique("one_invitation_a_member").on(table.applicationId, table.email)],
);

/** Facts of a person's company, kept once and offered in the next call; by what a question asks (`Fact`). */
export const profiles = sqliteTable("profiles", {
  accountId: id().references(() => accounts.id),
  facts: json<Partial<Record<Fact, Answer>>>().notNull(),
  savedAt: instant().notNull(),
});

/** Between an applicant's team and the managers of the call. */
export const messages = sqliteTable(
  "messages",
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => applications.id),
    at: instant().notNull(),
    authorId: text().notNull(),
    fromManagers: flag().notNull(),
    text: text().notNull(),
    /** When somebody of the other side opened it first. */
    readAt: instant(),
  },
  (table) => [index("messages_by_application").on(table.applicationId, table.at)],
);

export type TeamMember = { name: string; email: string; role: "owner" | MemberRole };

/** What was agreed to when a version was submitted: which text, as its hash proves it, read in which language, when, by whom. */
export type SubmittedConsent = {
  kind: ConsentKind;
  version: number;
  sha256: string;
  locale: Locale;
  /** UTC. */
  at: string;
  by: string;
};

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
    /** Of the same, by the installation's key: a detached JSON Web Signature (RFC 7515, appendix F). */
    signature: text().notNull().default(""),
    /** Everybody of the team, as they were then; the owner first. */
    team: json<TeamMember[]>().notNull().default([]),
    /** Every consent that stood. */
    consents: json<SubmittedConsent[]>().notNull().default([]),
    /** What let it in after the deadline that the call was published with. */
    lateBy: text().$type<LateBy>(),
  },
  (table) => [
    unique("one_version_an_application").on(table.applicationId, table.version),
    index("submissions_by_sha256").on(table.sha256),
  ],
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
    /** Of a PDF that could be read. */
    pages: integer(),
    uploadedAt: instant().notNull(),
    uploadedBy: text().notNull(),
  },
  (table) => [index("attachments_by_application").on(table.applicationId)],
);
