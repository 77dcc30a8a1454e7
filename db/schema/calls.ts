import { sql } from "drizzle-orm";
import { customType, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { CallConsent } from "#app/domain/calls/consents/consent.ts";
import type { EligibilityRule } from "#app/domain/calls/eligibility-rules.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import type { FormDraft } from "#app/domain/calls/form/draft.ts";
import type { OutageRule } from "#app/domain/calls/outage-rule.ts";
import type { RoutingSettings } from "#app/domain/calls/routing.ts";
import type { Retention } from "#app/domain/calls/retention.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import type { CallTexts, Topic } from "#app/domain/calls/texts.ts";
import type { HubWishes } from "#app/domain/decisions/hubs/hub-wish.ts";
import type { Locale, Translated } from "#app/i18n/locale.ts";
import type { OwnTexts } from "#emails/props.ts";
import { flag, id, instant, json } from "./columns.ts";
import { programmes } from "./programmes.ts";

/** By id of the hub: how many finalists of a call it takes at least and at most, and who is written to there. */
export type HubPlaces = Record<string, { least: number; most: number; email: string }>;

type Terms = Omit<Retention, "withdrawn" | "ineligible" | "reserve">;

const usualTerms = sql<Retention>`'{"drafts":6,"files":12,"answers":24,"finalists":60,"evaluators":24,"letters":24,"warnDays":30}'`;

/** Outcomes that had no term of their own when it was written go by the one they were part of. */
const retentionTerms = customType<{ data: Retention; driverData: string }>({
  dataType: () => "text",
  toDriver: (terms) => JSON.stringify(terms),
  fromDriver: (written) => {
    const terms = JSON.parse(written) as Terms;
    return { withdrawn: terms.drafts, ineligible: terms.answers, reserve: terms.answers, ...terms };
  },
});

export const calls = sqliteTable("calls", {
  id: id(),
  programmeId: text()
    .notNull()
    .references(() => programmes.id),
  slug: text().notNull().unique(),
  /** What its application numbers begin with: MME1-0042. */
  code: text().notNull().unique(),
  status: text().$type<"draft" | "published">().notNull(),
  texts: json<CallTexts>().notNull(),
  topics: json<Topic[]>().notNull(),
  eligibility: json<EligibilityRule[]>().notNull(),
  scoring: json<Scoring>().notNull(),
  /** The version of the form that new applications get. */
  formVersionId: text().notNull(),
  /** The form as its managers are changing it, until it is published as the next version; none while it is as published. */
  formDraft: json<FormDraft>(),
  /** Raised by each change of `formDraft`, so that two managers do not overwrite each other. */
  formRevision: integer().notNull().default(0),
  /** IANA zone in which the call's dates are entered and shown. */
  timeZone: text().notNull(),
  opensAt: instant().notNull(),
  closesAt: instant().notNull(),
  /** Seconds after `closesAt` in which what arrives still counts; public. */
  graceSeconds: integer().notNull().default(0),
  /** Hours before the deadline at which owners of drafts are reminded. */
  reminderHours: json<number[]>().notNull().default([168, 48, 6]),
  /** How the portal's own outages lengthen the deadline; public. */
  outageRule: json<OutageRule>().notNull().default({ withinHours: 24, leastMinutes: 10, mostHours: 48 }),
  /** What the programme adds to the portal's messages, by template. */
  emailNotes: json<Record<string, Translated>>().notNull().default({}),
  /** What it writes in place of the portal's words, by template. */
  emailTexts: json<Record<string, OwnTexts>>().notNull().default({}),
  /** What applicants agree to before they submit; once the call is public, each is the latest version of its kind. */
  consents: json<CallConsent[]>().notNull().default([]),
  /** Until when evaluators should be done. */
  evaluationDueAt: instant().notNull(),
  resultsAt: instant().notNull(),
  /** Until when a finalist answers. */
  answerBy: instant().notNull(),
  /** How many finalists there will be. */
  places: integer().notNull(),
  evaluatorsPerApplication: integer().notNull(),
  /** How many wait for a finalist to decline. */
  reserve: integer().notNull().default(5),
  /** What it means when an applicant names somebody who should not evaluate them. */
  applicantConflicts: text().$type<"conflict" | "to-check">().notNull().default("to-check"),
  /** What evaluators undertake before they see anything; the portal's own words when there is none. */
  confidentiality: json<Translated>(),
  /** What else the routing goes by. */
  routing: json<RoutingSettings>()
    .notNull()
    .default({ kinds: [], oneOfACountry: false, preferences: false, crossTopics: 0, silenceDays: 7 }),
  /** What evaluators see of each other, and how long they can take a submission back. */
  evaluation: json<EvaluationRules>()
    .notNull()
    .default({ others: "never", named: false, undo: "ten-minutes" }),
  /** When the sample entries were put before the evaluators; they come before the real ones from then on. */
  samplesShownAt: instant(),
  /** Applications begun so far: where the next number comes from. */
  applicationsBegun: integer().notNull().default(0),
  publishedAt: instant(),
  /** Set by the first submitted score sheet; from then on criteria do not change. */
  criteriaFrozenAt: instant(),
  /** Whether whoever prepares the release of decisions may confirm it alone; settled before the deadline. */
  releaseByOne: flag().notNull().default(false),
  /** Days after the release in which applicants may ask for redress; none when 0. */
  redressDays: integer().notNull().default(0),
  /** Days from a request for redress to its answer. */
  redressAnswerDays: integer().notNull().default(30),
  /** Where the call's hubs differ from the programme's capacities. */
  hubPlaces: json<HubPlaces>().notNull().default({}),
  /** Which finalists each hub wants, and which it would rather not take on. */
  hubWishes: json<HubWishes>().notNull().default({}),
  /** Set when all decisions are released. */
  resultsReleasedAt: instant(),
  /** How many months what is kept; public. */
  retention: retentionTerms().notNull().default(usualTerms),
  /** When a manager first saw and confirmed what will be erased; nothing is before. */
  retentionConfirmedAt: instant(),
  retentionConfirmedBy: text(),
  /** Another one after each change of the row (a trigger), so that what was read of it is known to be as it stands. */
  revision: integer().notNull().default(0),
});

/** A form as it stood; never changed once somebody may have answered it. */
export const formVersions = sqliteTable(
  "formVersions",
  {
    id: id(),
    callId: text().notNull(),
    number: integer().notNull(),
    definition: json<FormDefinition>().notNull(),
    publishedBy: text(),
    createdAt: instant().notNull(),
  },
  (table) => [unique("one_number_a_call").on(table.callId, table.number)],
);

/** What changed in a published call, in public words. */
export const callChanges = sqliteTable(
  "callChanges",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    callId: text().notNull(),
    at: instant().notNull(),
    /** Changes made in one act share it; the call was published as version 1. */
    version: integer().notNull().default(1),
    /** What was changed: a name of `calls/settings.ts`, "form", "criteria", "eligibility", "extension". */
    what: text().notNull().default(""),
    text: json<Translated>().notNull(),
    /** The two texts, where one was changed for another. */
    before: json<Translated>(),
    after: json<Translated>(),
  },
  (table) => [index("call_changes_by_call").on(table.callId)],
);

/** A later deadline, for everybody or for one application, given in one act with its public reason. */
export const extensions = sqliteTable(
  "extensions",
  {
    id: id(),
    callId: text().notNull(),
    /** None when it is for everybody. */
    applicationId: text(),
    from: instant().notNull(),
    until: instant().notNull(),
    reason: json<Translated>().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
  },
  (table) => [
    index("extensions_by_call").on(table.callId),
    index("extensions_by_application").on(table.applicationId),
  ],
);

/** When the portal could not serve, as it found out itself. */
export const outages = sqliteTable(
  "outages",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    from: instant().notNull(),
    until: instant().notNull(),
    /** `silent`: its heartbeat stopped; `failing`: it answered that it could not save. */
    kind: text().$type<"silent" | "failing">().notNull(),
    /** Writes that it had to refuse meanwhile. */
    refusedWrites: integer().notNull().default(0),
  },
  (table) => [index("outages_by_end").on(table.until)],
);

/** Public questions and answers, numbered in the order of their answers. */
export const questions = sqliteTable(
  "questions",
  {
    id: id(),
    callId: text().notNull(),
    number: integer(),
    /** Account of whoever asked, if signed in. */
    askedBy: text(),
    name: text().notNull().default(""),
    /** Where the answer is sent; never public. */
    email: text(),
    locale: text().$type<Locale>().notNull().default("en"),
    askedAt: instant().notNull(),
    /** As asked, before managers put it into both languages. */
    asked: text().notNull().default(""),
    question: json<Translated>().notNull(),
    answer: json<Translated>(),
    answeredAt: instant(),
    answeredBy: text(),
    /** When the published answer was last corrected. */
    correctedAt: instant(),
    /** Set aside without an answer: spam, or nothing to answer. */
    dismissedAt: instant(),
  },
  (table) => [
    index("questions_by_call").on(table.callId),
    unique("one_number_a_question").on(table.callId, table.number),
  ],
);

/** Who wants to hear of answers and changes of a call, or no more; strangers by an address that they confirmed. */
export const followers = sqliteTable(
  "followers",
  {
    id: id(),
    callId: text().notNull(),
    accountId: text(),
    email: text().notNull(),
    name: text().notNull().default(""),
    locale: text().$type<Locale>().notNull(),
    /** In the link that confirms and ends it, and in every mail: it opens nothing else, so it is kept as it is. */
    token: text().notNull().unique(),
    since: instant().notNull(),
    confirmedAt: instant(),
    /** Nothing is sent from then on; also of applicants, who follow without asking for it. */
    endedAt: instant(),
  },
  (table) => [unique("one_follower_an_address").on(table.callId, table.email)],
);

/** One message to many: to all who have a draft, say. */
export const broadcasts = sqliteTable(
  "broadcasts",
  {
    id: id(),
    callId: text().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    audience: text().$type<"drafts" | "submitted" | "all">().notNull(),
    subject: json<Translated>().notNull(),
    text: json<Translated>().notNull(),
    recipients: integer().notNull(),
  },
  (table) => [index("broadcasts_by_call").on(table.callId)],
);

/** A table that somebody wants to take applications or evaluators from: kept between its preview and its import. */
export const imports = sqliteTable(
  "imports",
  {
    id: id(),
    callId: text().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
    /** What its rows are. */
    of: text().$type<"applications" | "evaluators">().notNull().default("applications"),
    fileName: text().notNull(),
    /** The first row names the columns. */
    rows: json<string[][]>().notNull(),
    /** By question id or `email`, `name`, `submittedAt`: the column, counted from 0. */
    mapping: json<Record<string, number>>().notNull().default({}),
    finishedAt: instant(),
    imported: integer(),
  },
  (table) => [index("imports_by_call").on(table.callId)],
);
