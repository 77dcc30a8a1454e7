import type { ImapFlow } from "imapflow";
import type { MailboxSetting } from "./mailbox-setting.ts";

/** How far a mailbox was read: numbers of messages hold only as long as its `uidValidity` stays. */
export type ReadUpTo = { uidValidity: string; lastUid: number };

/** True when a message is one of the portal's. */
type Take = (source: Uint8Array) => Promise<boolean>;

/** So that one turn stays short; the next one goes on. */
const atOnce = 200;
/** A report and what it returns are small; what is larger is read up to here. */
const mostBytes = 256 * 1024;

/**
 * Reads what came into a mailbox since it was last read and returns how far it got. What `take` takes is marked as read;
 * everything else stays as it was.
 */
export async function readMailbox(
  setting: MailboxSetting,
  before: ReadUpTo | undefined,
  take: Take,
): Promise<ReadUpTo> {
  const { host, port, secure, user, password: pass, folder } = setting;
  // Loaded where there is a mailbox to read: it is large.
  const { ImapFlow } = await import("imapflow");
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth: { user, pass },
    logger: false,
    disableAutoIdle: true,
  });
  // A connection that breaks tells of it here too, which would end the process if nobody listened.
  client.on("error", () => {});
  await client.connect();
  const lock = await client.getMailboxLock(folder);
  try {
    return await readOpened(client, before, take);
  } finally {
    lock.release();
    await client.logout();
  }
}

async function readOpened(client: ImapFlow, before: ReadUpTo | undefined, take: Take): Promise<ReadUpTo> {
  const opened = client.mailbox || undefined;
  const uidValidity = String(opened?.uidValidity);
  let lastUid = before?.uidValidity === uidValidity ? before.lastUid : 0;
  if (!opened?.exists) return { uidValidity, lastUid };
  // The last message is always among those that "n:*" names.
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true });
  const news = (found || []).filter((uid) => uid > lastUid).toSorted((one, other) => one - other);
  for (const uid of news.slice(0, atOnce)) {
    const query = { uid: true, source: { maxLength: mostBytes } };
    const message = await client.fetchOne(String(uid), query, { uid: true });
    const source = message ? message.source : undefined;
    if (source && (await take(source))) await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
    lastUid = uid;
  }
  return { uidValidity, lastUid };
}
