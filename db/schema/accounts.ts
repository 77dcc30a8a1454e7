import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Locale } from "#app/i18n/locale.ts";
import { flag, id, instant } from "./columns.ts";

/** A person who can sign in. What somebody may do follows from facts (owns, manages, is assigned), not from a role here. */
export const accounts = sqliteTable(
  "accounts",
  {
    id: id(),
    /** In lower case; no address has two accounts. */
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
    /**
     * A further address of another account: it was proved to be the same person's, or is what is left of an account of theirs
     * that was merged. Nobody signs in to such a row, only to the one that it names.
     */
    mergedInto: text().references((): AnySQLiteColumn => accounts.id),
  },
  (table) => [
    // Few rows have one: over all of them SQLite would take the index for useless once it has counted, and read every account.
    index("accounts_merged")
      .on(table.mergedInto)
      .where(sql`"mergedInto" is not null`),
  ],
);

/** `main` takes the place of the one that the account has; `further` stands beside it, or merges the account that has it. */
export type AddressPurpose = "main" | "further";

/** Somebody asks for another address: the link that is sent there proves it. */
export const addressChanges = sqliteTable(
  "addressChanges",
  {
    /** SHA-256 of the token in the link that the new address gets. */
    id: id(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    /** What the account's address was, in lower case. */
    formerEmail: text().notNull(),
    /** In lower case. */
    email: text().notNull(),
    purpose: text().$type<AddressPurpose>().notNull().default("main"),
    askedAt: instant().notNull(),
    /** Until when the link can be used. */
    expiresAt: instant().notNull(),
    /** When its reader gave the second factor of the account that has the address. */
    provedAt: instant(),
    doneAt: instant(),
    /** SHA-256 of the token in the notice to the former address: "this was not me". */
    stopId: text().notNull().unique(),
    stopUntil: instant().notNull(),
    stoppedAt: instant(),
  },
  (table) => [
    index("address_changes_by_account").on(table.accountId, table.askedAt),
    index("address_changes_by_former").on(table.formerEmail),
  ],
);

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
  (table) => [index("sessions_by_account").on(table.accountId), index("sessions_by_use").on(table.seenAt)],
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
