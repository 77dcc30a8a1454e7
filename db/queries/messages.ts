import { and, asc, count, desc, eq, inArray, isNull, max, sql } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, members, messages } from "#db/schema/index.ts";

export function insertMessage(values: typeof messages.$inferInsert) {
  writer().insert(messages).values(values).run();
}

/** Oldest first, with who wrote. */
export function messagesOf(applicationId: string) {
  return reader
    .select({
      id: messages.id,
      at: messages.at,
      author: accounts.name,
      fromManagers: messages.fromManagers,
      text: messages.text,
      readAt: messages.readAt,
    })
    .from(messages)
    .leftJoin(accounts, eq(accounts.id, messages.authorId))
    .where(eq(messages.applicationId, applicationId))
    .orderBy(asc(messages.at), asc(messages.id))
    .all();
}

/** How many messages of one side the other side has not opened. */
export function countUnread(applicationId: string, fromManagers: boolean): number {
  return reader.select({ count: count() }).from(messages).where(unread(applicationId, fromManagers)).get()!
    .count;
}

export function markMessagesRead(applicationId: string, fromManagers: boolean, readAt: Date) {
  writer().update(messages).set({ readAt }).where(unread(applicationId, fromManagers)).run();
}

function unread(applicationId: string, fromManagers: boolean) {
  return and(
    eq(messages.applicationId, applicationId),
    eq(messages.fromManagers, fromManagers),
    isNull(messages.readAt),
  );
}

/** By application: what its team has not opened yet, for everything that somebody works on. */
export function unreadForMember(accountId: string): Map<string, number> {
  const owned = reader
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.ownerId, accountId));
  const joined = reader
    .select({ id: members.applicationId })
    .from(members)
    .where(eq(members.accountId, accountId));
  const counted = reader
    .select({ id: messages.applicationId, count: count() })
    .from(messages)
    .where(
      and(
        inArray(messages.applicationId, union(owned, joined)),
        eq(messages.fromManagers, true),
        isNull(messages.readAt),
      ),
    )
    .groupBy(messages.applicationId)
    .all();
  return new Map(counted.map(({ id, count: number }) => [id, number]));
}

/** The applications of a call about which somebody wrote, the latest message first, with what managers have not opened. */
export function conversationsIn(callId: string, most: number, offset: number) {
  const last = max(messages.at);
  return reader
    .select({
      applicationId: messages.applicationId,
      number: applications.number,
      status: applications.status,
      company: applications.company,
      // SQLite takes the other columns from the row that has the greatest value.
      text: messages.text,
      author: accounts.name,
      fromManagers: messages.fromManagers,
      at: last.mapWith(messages.at),
      unread:
        sql<number>`count(*) filter (where not ${messages.fromManagers} and ${messages.readAt} is null)`.mapWith(
          Number,
        ),
    })
    .from(messages)
    .innerJoin(applications, eq(applications.id, messages.applicationId))
    .leftJoin(accounts, eq(accounts.id, messages.authorId))
    .where(eq(applications.callId, callId))
    .groupBy(messages.applicationId)
    .orderBy(desc(last), desc(applications.number))
    .limit(most)
    .offset(offset)
    .all();
}
