import { and, desc, eq, lt, notInArray } from "drizzle-orm";
import { reader, writer } from "#db/client.server.ts";
import { accounts, auditEntries } from "#db/schema/index.ts";

export function insertAuditEntry(entry: typeof auditEntries.$inferInsert) {
  writer().insert(auditEntries).values(entry).run();
}

const entry = {
  id: auditEntries.id,
  at: auditEntries.at,
  action: auditEntries.action,
  actor: accounts.name,
  subjectId: auditEntries.subjectId,
  details: auditEntries.details,
};

/** Newest first, from before the entry `before`; autosaves left out, they have their own history. */
export function auditEntriesOfCall(callId: string, before: number, count: number) {
  return reader
    .select(entry)
    .from(auditEntries)
    .leftJoin(accounts, eq(accounts.id, auditEntries.actorId))
    .where(
      and(
        eq(auditEntries.callId, callId),
        lt(auditEntries.id, before),
        notInArray(auditEntries.action, ["application.saved", "sheet.saved"]),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(count)
    .all();
}
