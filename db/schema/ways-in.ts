import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { accounts } from "./accounts.ts";
import { id, instant, json } from "./columns.ts";

const accountId = () =>
  text()
    .notNull()
    .references(() => accounts.id);

/** An account that a person has with an OpenID provider and signs in with here; never known by its e-mail address. */
export const identities = sqliteTable(
  "identities",
  {
    id: id(),
    accountId: accountId(),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** As the provider said when it was linked: shown so that its owner knows it again, and nothing else. */
    email: text(),
    linkedAt: instant().notNull(),
  },
  (table) => [
    uniqueIndex("one_account_an_identity").on(table.issuer, table.subject),
    index("identities_by_account").on(table.accountId),
  ],
);

export const passkeys = sqliteTable(
  "passkeys",
  {
    /** The credential's id, in base64url. */
    id: id(),
    accountId: accountId(),
    /** COSE key in base64url. */
    publicKey: text().notNull(),
    /** How often it has signed, if it counts; one that goes back was copied. */
    counter: integer().notNull(),
    transports: json<string[]>().notNull(),
    /** What its owner calls it. */
    name: text().notNull(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index("passkeys_by_account").on(table.accountId)],
);

/** The app that shows codes (TOTP). */
export const secondFactors = sqliteTable("secondFactors", {
  accountId: accountId().primaryKey(),
  /** Base32, as it is: a key kept in the same directory would protect nothing that the directory does not. */
  secret: text().notNull(),
  createdAt: instant().notNull(),
  /** It counts once a code has shown that the app knows it. */
  confirmedAt: instant(),
  /** The time step of the last code that was used: neither it nor an earlier one is taken again. */
  lastStep: integer().notNull().default(0),
});

export const recoveryCodes = sqliteTable(
  "recoveryCodes",
  {
    /** SHA-256 of 80 random bits. */
    id: id(),
    accountId: accountId(),
    createdAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [index("recovery_codes_by_account").on(table.accountId)],
);

export type ChallengePurpose = "add-passkey" | "use-passkey" | "link-identity";

/** What the portal asked and waits for the answer to; it goes when the answer comes, or a few minutes later. */
export const challenges = sqliteTable(
  "challenges",
  {
    /** SHA-256 of what the browser keeps. */
    id: id(),
    purpose: text().$type<ChallengePurpose>().notNull(),
    accountId: text().references(() => accounts.id),
    facts: json<Record<string, string>>().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index("challenges_by_end").on(table.expiresAt)],
);

/** On which browsers a person has signed in: a further one is told by mail. */
export const knownBrowsers = sqliteTable(
  "knownBrowsers",
  {
    id: id(),
    accountId: accountId(),
    /** SHA-256 of the token that the browser keeps, which is another one than the session's. */
    browserId: text().notNull(),
    seenAt: instant().notNull(),
  },
  (table) => [uniqueIndex("one_line_a_browser").on(table.accountId, table.browserId)],
);
