import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { EmailTemplate } from "#emails/props.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { id, instant, json } from "./columns.ts";

export type EmailStatus = "queued" | "sent" | "failed";

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
  },
  (table) => [
    index("emails_due").on(table.status, table.sendAfter),
    index("emails_by_call").on(table.callId, table.queuedAt),
    index("emails_by_subject").on(table.subjectId, table.template, table.queuedAt),
    index("emails_by_template").on(table.callId, table.template, table.status),
    index("emails_by_state").on(table.callId, table.status, table.queuedAt),
  ],
);
