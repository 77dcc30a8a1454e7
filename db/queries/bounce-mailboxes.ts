import { eq } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { bounceMailboxes } from "#db/schema/index.ts";

export function findReadUpTo(mailbox: string) {
  return reader.select().from(bounceMailboxes).where(eq(bounceMailboxes.mailbox, mailbox)).get();
}

export function saveReadUpTo(mailbox: string, upTo: { uidValidity: string; lastUid: number }) {
  const { uidValidity, lastUid } = upTo;
  writer()
    .insert(bounceMailboxes)
    .values({ mailbox, uidValidity, lastUid })
    .onConflictDoUpdate({ target: bounceMailboxes.mailbox, set: { uidValidity, lastUid } })
    .run();
}
