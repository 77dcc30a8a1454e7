import { and, count, countDistinct, eq, gt, isNull, sql } from "drizzle-orm";
import { reader, writer, written } from "#db/client.server.ts";
import { accounts, applications, evaluators, links, managers, type LinkPurpose } from "#db/schema/index.ts";

export const account = {
  id: accounts.id,
  email: accounts.email,
  name: accounts.name,
  locale: accounts.locale,
  administrator: accounts.administrator,
  emailConfirmed: sql<boolean>`${accounts.emailConfirmedAt} is not null`.mapWith(Boolean),
};

const byId = written(() =>
  reader
    .select(account)
    .from(accounts)
    .where(eq(accounts.id, sql.placeholder("id"))),
);

export function findAccount(id: string) {
  return byId().get({ id });
}

/** By any of a person's addresses, the main one or a further one. */
const hasAddress = (email: string) =>
  eq(accounts.id, sql`(select coalesce("mergedInto", "id") from ${accounts} where "email" = ${email})`);

/** Whose address it is; `email` in lower case. */
export function findAccountByEmail(email: string) {
  return reader.select(account).from(accounts).where(hasAddress(email)).get();
}

/** Of the account with the address, in lower case; null when it has no password. */
export function findPasswordHash(email: string) {
  return reader.select({ passwordHash: accounts.passwordHash }).from(accounts).where(hasAddress(email)).get()
    ?.passwordHash;
}

/** To be written to. */
export function administrators() {
  const { id, email, name, locale } = accounts;
  return reader
    .select({ id, email, name, locale })
    .from(accounts)
    .where(and(eq(accounts.administrator, true), isNull(accounts.mergedInto)))
    .all();
}

export function countAdministrators() {
  return reader.select({ count: count() }).from(accounts).where(eq(accounts.administrator, true)).get()!
    .count;
}

/** How many there are of each kind; one person may be several. */
export function countPeople() {
  return reader
    .select({
      accounts: countDistinct(accounts.id),
      applicants: countDistinct(applications.ownerId),
      evaluators: countDistinct(evaluators.accountId),
      managers: countDistinct(managers.accountId),
    })
    .from(accounts)
    .leftJoin(applications, eq(applications.ownerId, accounts.id))
    .leftJoin(evaluators, eq(evaluators.accountId, accounts.id))
    .leftJoin(managers, eq(managers.accountId, accounts.id))
    .where(isNull(accounts.mergedInto))
    .get()!;
}

export function insertAccount(values: typeof accounts.$inferInsert) {
  writer().insert(accounts).values(values).run();
}

export function updateAccount(id: string, values: Partial<typeof accounts.$inferInsert>) {
  writer().update(accounts).set(values).where(eq(accounts.id, id)).run();
}

export function insertLink(values: typeof links.$inferInsert) {
  writer().insert(links).values(values).run();
}

/** A link that was not used and has not expired. */
export function findUsableLink(id: string, purpose: LinkPurpose, now: Date) {
  return reader
    .select()
    .from(links)
    .where(and(eq(links.id, id), eq(links.purpose, purpose), isNull(links.usedAt), gt(links.expiresAt, now)))
    .get();
}

export function markLinkUsed(id: string, usedAt: Date) {
  writer().update(links).set({ usedAt }).where(eq(links.id, id)).run();
}

/** Whatever links the person still has no longer work. */
export function markLinksOfUsed(accountId: string, usedAt: Date) {
  writer()
    .update(links)
    .set({ usedAt })
    .where(and(eq(links.accountId, accountId), isNull(links.usedAt)))
    .run();
}
