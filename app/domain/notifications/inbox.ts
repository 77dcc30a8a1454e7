import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { findInInbox, inboxOf, markRead, type Owner } from "#db/queries/inbox.ts";
import { asSent } from "./read-one.ts";
import { withOneTimeLink } from "./secret.ts";

const onePage = 50;

/** What the address of the inbox asks for. */
export function inboxQueryFrom(search: URLSearchParams) {
  const [time, id] = (search.get("before") ?? "").split(" ");
  return {
    find: search.get("find")?.trim().slice(0, 100) ?? "",
    before: Number(time) && id ? { queuedAt: new Date(Number(time)), id } : undefined,
  };
}

/** A page of what was sent to somebody, the latest first, each as it is to be written for its subject; `find`: a part of what they say. */
export function viewInbox(account: Account, { find, before }: ReturnType<typeof inboxQueryFrom>) {
  // Letters are for their reader's own eyes.
  const found = account.seenBy
    ? []
    : inboxOf(ownerOf(account), { part: find || undefined, before, most: onePage + 1 });
  const rows = found.slice(0, onePage);
  const last = found.length > onePage ? rows[onePage - 1] : undefined;
  return {
    find,
    next: last && `${last.queuedAt.getTime()} ${last.id}`,
    rows: rows.map((row) => ({
      id: row.id,
      at: row.queuedAt,
      read: row.readAt !== null,
      arrived: row.status === "sent" || row.status === "unwanted",
      letter: asSent(row, null),
    })),
  };
}

/** One message of somebody's inbox as it was sent, but for a link that opened something once; undefined for anybody else's. */
export function openMessage(account: Account, id: string) {
  // Letters are for their reader's own eyes.
  const email = account.seenBy ? undefined : findInInbox(ownerOf(account), id);
  if (!email) return;
  const forgotten = withOneTimeLink.includes(email.template);
  return {
    ...{ id, address: email.address, status: email.status, at: email.sentAt ?? email.queuedAt },
    unread: email.readAt === null,
    letter: asSent(email, email.replyTo, forgotten ? "forgotten" : undefined),
  };
}

/** On the record: the person opened it in the portal. Only the first time counts; nothing happens to anybody else's. */
export function readMessage(account: Account, id: string, now: Date) {
  const email = findInInbox(ownerOf(account), id);
  if (!email || email.readAt || account.seenBy) return;
  const about = { on: id, callId: email.callId ?? undefined };
  change({ action: "email.read", by: account, ...about, at: now }, () => markRead(id, now));
}

/** What was written to an address before there was an account belongs to whoever proved that it is theirs. */
function ownerOf({ id, email, emailConfirmed }: Account): Owner {
  return { id, email: emailConfirmed ? email : undefined };
}
