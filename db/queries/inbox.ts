import { and, count, eq, getColumns, inArray, isNull, or, sql } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { calls, emails, programmes } from "#db/schema/index.ts";
import { latestFirst, olderThan } from "./latest-emails.ts";

/** Whose inbox; `email`: an address that is proven to be the person's, by which they were written to before they had an account. */
export type Owner = { id: string; email?: string };

/** What left, or should have: what was not wanted by e-mail, or did not arrive, stands here all the same. */
const there = inArray(emails.status, ["sent", "failed", "bounced", "unwanted"]);

function ownedBy({ id, email }: Owner) {
  const before = email ? and(isNull(emails.accountId), eq(emails.address, email)) : undefined;
  return and(there, or(eq(emails.accountId, id), before));
}

type Page = { part?: string; before?: { queuedAt: Date; id: string }; most: number };

/** A page of somebody's inbox, the latest first; only what names `part`. */
export function inboxOf(owner: Owner, { part, before, most }: Page) {
  return reader
    .select({
      ...{ id: emails.id, template: emails.template, props: emails.props, name: emails.name },
      ...{ locale: emails.locale, queuedAt: emails.queuedAt, status: emails.status, readAt: emails.readAt },
    })
    .from(emails)
    .where(
      and(
        ownedBy(owner),
        part ? sql`instr(${emails.props}, ${part}) > 0` : undefined,
        before && olderThan(before),
      ),
    )
    .orderBy(...latestFirst)
    .limit(most)
    .all();
}

/** One message of somebody's inbox, with where replies go. */
export function findInInbox(owner: Owner, id: string) {
  return reader
    .select({ ...getColumns(emails), replyTo: programmes.contactEmail })
    .from(emails)
    .leftJoin(calls, eq(calls.id, emails.callId))
    .leftJoin(programmes, eq(programmes.id, calls.programmeId))
    .where(and(eq(emails.id, id), ownedBy(owner)))
    .get();
}

export function markRead(id: string, now: Date) {
  writer()
    .update(emails)
    .set({ readAt: now })
    .where(and(eq(emails.id, id), isNull(emails.readAt)))
    .run();
}

/** How many of somebody's messages were never opened in the portal. */
export function countUnread(accountId: string): number {
  return reader
    .select({ count: count() })
    .from(emails)
    .where(and(eq(emails.accountId, accountId), there, isNull(emails.readAt)))
    .get()!.count;
}
