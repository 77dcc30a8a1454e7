import { hash, randomUUID } from "node:crypto";

/** What the chain covers of a line; the details by their digest, so that they can be erased. */
type Line = { at: Date; action: string; actorId?: string | null; subjectId: string; callId?: string | null };

/** 122 random bits; `randomUUID` keeps a store of them, so that it costs next to nothing. */
export function newSalt(): string {
  return randomUUID();
}

/** Of details as they are stored, in JSON. Without the salt nobody finds out by trying what they were. */
export function digestOf(salt: string, details: string): string {
  return hash("sha256", salt + details, "base64url");
}

/** A line's link: SHA-256 over the link of the line before (empty for the first) and all that the line says. */
export function linkOf(before: string, line: Line, digest: string): string {
  const { at, action, actorId = null, subjectId, callId = null } = line;
  const content = JSON.stringify([before, at.getTime(), action, actorId, subjectId, callId, digest]);
  return hash("sha256", content, "base64url");
}
