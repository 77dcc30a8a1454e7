import { and, asc, eq, gte, ne } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, presences } from "#db/schema/index.ts";

/** One place a person and application: the last one. */
export function replacePresence(values: typeof presences.$inferInsert) {
  const { sectionId, seenAt } = values;
  writer()
    .insert(presences)
    .values(values)
    .onConflictDoUpdate({
      target: [presences.applicationId, presences.accountId],
      set: { sectionId, seenAt },
    })
    .run();
}

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
