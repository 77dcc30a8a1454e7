import { index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { Locale, Translated } from "#app/i18n/locale.ts";
import { accounts } from "./accounts.ts";
import { flag, id, instant, json } from "./columns.ts";

export const programmes = sqliteTable("programmes", {
  id: id(),
  slug: text().notNull().unique(),
  name: json<Translated>().notNull(),
  description: json<Translated>().notNull(),
  /** Where replies to the programme's e-mails go. */
  contactEmail: text().notNull(),
  /** Whether its managers need a second factor to manage. */
  requiresSecondFactor: flag().notNull().default(false),
  createdAt: instant().notNull(),
});

/** A place of the programme that takes finalists on. */
export const hubs = sqliteTable("hubs", {
  id: id(),
  programmeId: text()
    .notNull()
    .references(() => programmes.id),
  name: json<Translated>().notNull(),
  country: text().notNull(),
  /** Finalists a call. */
  capacity: integer().notNull(),
});

export const managers = sqliteTable(
  "managers",
  {
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    since: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.programmeId, table.accountId] })],
);

/** An assistant reads and decides eligibility in all calls of a programme; somebody of a hub sees what concerns their hub. */
export type StaffRole = "assistant" | "hub";
export type ProgrammeRole = "manager" | StaffRole;

/** Who works for a programme without managing it. Managers have a table of their own, so that no query takes one for the other. */
export const staff = sqliteTable(
  "staff",
  {
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    role: text().$type<StaffRole>().notNull(),
    /** Of somebody of a hub only. */
    hubId: text().references(() => hubs.id),
    since: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.programmeId, table.accountId] }),
    index("staff_by_account").on(table.accountId),
    index("staff_by_hub").on(table.hubId),
  ],
);

/** Somebody asked to work for a programme; they join by the link. */
export const managerInvitations = sqliteTable(
  "managerInvitations",
  {
    /** SHA-256 of the token in the invitation's link. */
    id: id(),
    programmeId: text()
      .notNull()
      .references(() => programmes.id),
    email: text().notNull(),
    name: text().notNull(),
    locale: text().$type<Locale>().notNull(),
    invitedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    joinedAt: instant(),
    role: text().$type<ProgrammeRole>().notNull().default("manager"),
    /** Of somebody of a hub only. */
    hubId: text().references(() => hubs.id),
    revokedAt: instant(),
  },
  (table) => [unique("one_invitation_a_manager").on(table.programmeId, table.email)],
);
