import { and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { union } from "drizzle-orm/sqlite-core";
import { reader, writer } from "#db/client.server.ts";
import { accounts, applications, conversations, members, messages } from "#db/schema/index.ts";

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

const latestMessage = sql`(select ${messages.id} from ${messages} where ${messages.applicationId} = ${conversations.applicationId} order by ${messages.at} desc, ${messages.id} desc limit 1)`;

/** The applications of a call about which somebody wrote, the latest message first, with what managers have not opened. */
export function conversationsIn(callId: string, most: number, offset: number) {
  return reader
    .select({
      applicationId: conversations.applicationId,
      number: conversations.number,
      status: applications.status,
      company: applications.company,
      text: messages.text,
      author: accounts.name,
      fromManagers: messages.fromManagers,
      at: conversations.at,
      unread: conversations.unread,
    })
    .from(conversations)
    .innerJoin(applications, eq(applications.id, conversations.applicationId))
    .innerJoin(messages, eq(messages.id, latestMessage))
    .leftJoin(accounts, eq(accounts.id, messages.authorId))
    .where(eq(conversations.callId, callId))
    .orderBy(desc(conversations.at), desc(conversations.number))
    .limit(most)
    .offset(offset)
    .all();
}
