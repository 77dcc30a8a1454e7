import { and, asc, eq, gte, isNotNull, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts } from "#db/schema/index.ts";

/** An account's addresses beside the main one that are proved; the oldest first. */
export function furtherAddressesOf(accountId: string) {
  return reader
    .select({
      id: accounts.id,
      email: accounts.email,
      since: sql<Date>`${accounts.emailConfirmedAt}`.mapWith(accounts.createdAt),
    })
    .from(accounts)
    .where(and(eq(accounts.mergedInto, accountId), isNotNull(accounts.emailConfirmedAt)))
    .orderBy(asc(accounts.emailConfirmedAt), asc(accounts.email))
    .all();
}

/** Beside a row of `accounts`: its further addresses. No address has a space in it. */
export const furtherEmails = sql<string>`(select coalesce(group_concat("further"."email", ' '), '')
  from ${accounts} as "further" where "further"."mergedInto" = "accounts"."id"
  and "further"."emailConfirmedAt" is not null)`.mapWith((emails: string) =>
  emails.split(" ").filter(Boolean),
);

/** The row stays without its address: what was done under it stays on the record. */
export function forgetFurtherAddress(id: string) {
  writer()
    .update(accounts)
    .set({ email: sql`${accounts.id} || '@removed.invalid'`, emailConfirmedAt: null })
    .where(and(eq(accounts.id, id), isNotNull(accounts.mergedInto)))
    .run();
}

/** The ids of those that came to an account at an instant or after it. */
export function furtherAddressesSince(accountId: string, since: Date): string[] {
  return reader
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.mergedInto, accountId), gte(accounts.emailConfirmedAt, since)))
    .all()
    .map(({ id }) => id);
}
