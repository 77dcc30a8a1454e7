import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { EmailTemplate } from "#emails/props.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { id, instant, json } from "./columns.ts";

/**
 * queued → sent (the mail server took it) → bounced (it came back). `failed`: given up, or refused for good. `held`: kept
 * back until a person decides. `dropped`: that person decided that it is never sent. `unwanted`: the reader asked for no such mail; it stands in the portal all the same.
 * `moot`: when it was due it was no longer so, or nobody's business; it was not sent.
 * While a process hands a queued one over it is claimed, and still queued.
 */
export type EmailStatus = "queued" | "sent" | "failed" | "bounced" | "held" | "dropped" | "unwanted" | "moot";

/**
 * Why it could not be sent at the last attempt: the mail server refused it for good (5xx), refused it for now (4xx, or it was
 * not reached), or the portal could not write it.
 */
export type EmailFailure = "permanent" | "temporary" | "portal";

/** How it came back: nobody is there (5.x.x), or it could not be delivered for a time that was too long (4.x.x). */
export type Bounce = "hard" | "soft";

/** The outbox: a name and props, never HTML; rendered in the reader's language when it is sent. */
export const emails = sqliteTable(
  "emails",
  {
    id: id(),
    template: text().$type<EmailTemplate>().notNull(),
    props: json<object>().notNull(),
    /** None while the person has no account, as an invited evaluator. */
    accountId: text(),
    address: text().notNull(),
    name: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    callId: text(),
    /** What it is about: an application, an evaluator. */
    subjectId: text(),
    /** At most one e-mail with this key. */
    key: text().unique(),
    status: text().$type<EmailStatus>().notNull(),
    queuedAt: instant().notNull(),
    sendAfter: instant().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    sentAt: instant(),
    /** The lower, the sooner: 0 for what somebody waits for at a screen, 1 for one person, 2 for what goes to many. */
    urgency: integer().notNull().default(1),
    /** The process that hands it over, and until when nobody else does: its claim outlives it for that long. */
    claimedBy: text(),
    claimedUntil: instant(),
    /** When it was last taken to be handed over, for what goes out in a minute. */
    attemptedAt: instant(),
    failure: text().$type<EmailFailure>(),
    bouncedAt: instant(),
    bounce: text().$type<Bounce>(),
    /** The words of the mail server that returned it. */
    bounceReason: text(),
    /** When the person first opened it in the portal. */
    readAt: instant(),
    /** Why it is held, or moot: the name of a reason, which the catalogues put into words. */
    heldBecause: text(),
    /** When somebody decided that it goes out although it was held: it is not looked at again. */
    clearedAt: instant(),
  },
  (table) => [
    index("emails_next").on(table.status, table.urgency, table.sendAfter),
    index("emails_attempted")
      .on(table.attemptedAt)
      .where(sql`${table.attemptedAt} is not null`),
    index("emails_by_address").on(table.address, table.queuedAt),
    index("emails_by_account").on(table.accountId, table.queuedAt),
    index("emails_by_call").on(table.callId, table.queuedAt),
    index("emails_by_subject").on(table.subjectId, table.template, table.queuedAt),
    index("emails_by_kind").on(table.callId, table.template, table.status, table.queuedAt),
    index("emails_by_state").on(table.callId, table.status, table.queuedAt),
  ],
);

/** One row for all processes of an installation: whether mail goes out at all. */
export const mailControl = sqliteTable("mailControl", {
  id: id(),
  /** An administrator's word: `paused` holds back all but what opens an account, `stopped` everything. */
  order: text().$type<"paused" | "stopped">(),
  orderedAt: instant(),
  orderedBy: text(),
  reason: text(),
  /** The mail server refuses everything: since when, how often in a row, in which words, and when it is asked again. */
  refusedSince: instant(),
  refusals: integer().notNull().default(0),
  refusal: text(),
  askAgainAt: instant(),
});

/** Which kinds of what is not essential an address wants no mail of. */
export const unsubscriptions = sqliteTable(
  "unsubscriptions",
  {
    /** In lower case. */
    address: text().notNull(),
    kind: text().notNull(),
    at: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.address, table.kind] })],
);

/** How far a mailbox of returned messages was read; what is not the portal's stays in it as it was. */
export const bounceMailboxes = sqliteTable("bounceMailboxes", {
  /** Host, user and folder, never the password. */
  mailbox: id(),
  uidValidity: text().notNull(),
  lastUid: integer().notNull(),
});
