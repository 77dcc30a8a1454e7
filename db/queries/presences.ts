import { and, asc, eq, gte, ne } from "drizzle-orm";
import { reader } from "#db/client.server.ts";
import { replaces } from "#db/rows.server.ts";
import { accounts, presences } from "#db/schema/index.ts";

/** One place a person and application: the last one. */
export const replacePresence = replaces(presences, presences.applicationId, presences.accountId);

/** Everybody but one person who was seen since then, by name. */
export function othersPresent(applicationId: string, accountId: string, since: Date) {
  return reader
    .select({ name: accounts.name, sectionId: presences.sectionId })
    .from(presences)
    .innerJoin(accounts, eq(accounts.id, presences.accountId))
    .where(
      and(
        eq(presences.applicationId, applicationId),
        ne(presences.accountId, accountId),
        gte(presences.seenAt, since),
      ),
    )
    .orderBy(asc(accounts.name))
    .all();
}
