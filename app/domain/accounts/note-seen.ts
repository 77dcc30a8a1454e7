import { inTransaction } from "#db/client.server.ts";
import { updateSession } from "#db/queries/sessions.ts";
import type { Session } from "./sessions.ts";

const seenAgainAfter = 5 * 60_000;

/** By session, when it was used; kept here until it is written, so that nobody's page waits for a write. */
let unwritten = new Map<string, Date>();

/**
 * Notes when a session was last used, to five minutes. Not on the record: it changes nothing, and each person would leave
 * hundreds of lines a day.
 */
export function noteSeen({ id, seenAt }: Session, now: Date) {
  if (seenAt && now.getTime() - seenAt.getTime() < seenAgainAfter) return;
  unwritten.set(id, now);
}

/** Writes together what was noted since it was last done; what a full disk refuses is written the next time. */
export function keepSeen() {
  if (unwritten.size === 0) return;
  inTransaction(() => {
    for (const [id, seenAt] of unwritten) updateSession(id, { seenAt });
  });
  unwritten = new Map();
}
