import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { EmailTemplate } from "#emails/props.ts";
import { flag, id, instant } from "./columns.ts";

// What large calls would be gone through for at each visit. Triggers keep it true, whoever writes (beside the tables in
// their migration): nothing else may write here, and `invariants/counts.ts` asks whether it holds.

/** Applications by what lists and figures count them by; an empty text where nothing is said. */
export const applicationCounts = sqliteTable(
  "applicationCounts",
  {
    callId: text().notNull(),
    status: text().notNull(),
    eligibility: text().notNull(),
    country: text().notNull(),
    sector: text().notNull(),
    /** Whether the draft was changed after the version that counts. */
    changed: flag().notNull(),
    count: integer().notNull(),
  },
  ({ callId, status, eligibility, country, sector, changed }) => [
    primaryKey({ columns: [callId, status, eligibility, country, sector, changed] }),
  ],
);

/** In which minutes the applications that count now were first submitted. */
export const arrivals = sqliteTable(
  "arrivals",
  {
    callId: text().notNull(),
    /** Minutes since 1970. */
    minute: integer().notNull(),
    count: integer().notNull(),
  },
  ({ callId, minute }) => [primaryKey({ columns: [callId, minute] })],
);

/** A call's e-mails by what they tell and what became of them. */
export const emailCounts = sqliteTable(
  "emailCounts",
  {
    callId: text().notNull(),
    template: text().$type<EmailTemplate>().notNull(),
    /** When it was queued, of what goes to many at once: each is an event of its own. 0 of all others. */
    event: instant().notNull(),
    status: text().notNull(),
    count: integer().notNull(),
    /** How many of them somebody opened in the portal. */
    read: integer().notNull(),
  },
  ({ callId, template, event, status }) => [primaryKey({ columns: [callId, template, event, status] })],
);

/** Applications about which somebody wrote: when last, and how many messages no manager has opened. */
export const conversations = sqliteTable(
  "conversations",
  {
    applicationId: id(),
    callId: text().notNull(),
    number: integer().notNull(),
    at: instant().notNull(),
    unread: integer().notNull(),
  },
  ({ callId, at, number }) => [index("conversations_by_call").on(callId, at, number)],
);
