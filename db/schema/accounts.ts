import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "#app/i18n/locale.ts";
import { flag, id, instant } from "./columns.ts";

/** A person who can sign in. What somebody may do follows from facts (owns, manages, is assigned), not from a role here. */
export const accounts = sqliteTable("accounts", {
  id: id(),
  /** In lower case; one person, one address. */
  email: text().notNull().unique(),
  name: text().notNull(),
  locale: text().$type<Locale>().notNull(),
  /** argon2id; empty while somebody only uses links by mail. */
  passwordHash: text(),
  emailConfirmedAt: instant(),
  administrator: flag().notNull().default(false),
  createdAt: instant().notNull(),
  /** From then on a nameless row, to which what is kept still points. */
  erasedAt: instant(),
});

export type WayIn = "password" | "link" | "passkey" | "provider" | "code" | "recovery-code";

export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the token in the cookie: a copy of the database opens no session. */
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    browser: text(),
    /** By which way the person came in. */
    signedInBy: text().$type<WayIn>(),
    /** When the person last proved on this browser, by any way, who they are. */
    provedAt: instant(),
    /** When they did so with a second factor or a passkey. */
    secondFactorAt: instant(),
    /** Somebody who has yet to give the second factor: the session opens nothing. */
    awaitsSecondFactor: flag().notNull().default(false),
    /** To some minutes. */
    seenAt: instant(),
  },
  (table) => [index("sessions_by_account").on(table.accountId)],
);

export type LinkPurpose = "confirm-email" | "sign-in" | "prove" | "reset-password" | "first-administrator";

/** One-time links; opening one changes nothing, pressing its button uses it up. */
export const links = sqliteTable(
  "links",
  {
    /** SHA-256 of the token in the address. */
    id: id(),
    purpose: text().$type<LinkPurpose>().notNull(),
    accountId: text().references(() => accounts.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index("links_by_account").on(table.accountId)],
);
