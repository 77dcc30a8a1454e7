import { insertAuditEntry, lastLink } from "#db/queries/audit.ts";
import { digestOf, linkOf, newSalt } from "./chain.ts";

type Entry = Omit<Parameters<typeof insertAuditEntry>[0], "salt" | "hash" | "digest" | "erasedBy">;

/** The next line of the record, linked to the one before; inside a change, so that no other process comes between. */
export function addLine(entry: Entry) {
  const salt = newSalt();
  const digest = digestOf(salt, JSON.stringify(entry.details));
  insertAuditEntry({ ...entry, salt, hash: linkOf(lastLink(), entry, digest) });
}
