import { inTransaction } from "#db/client.server.ts";
import { updateSession } from "#db/queries/sessions.ts";
import type { Session } from "./sessions.ts";

const seenAgainAfter = 5 * 60_000;

/**
 * Keeps when a session was last used, to five minutes. Not on the record: it changes nothing, and each person would leave
 * hundreds of lines a day.
 */
export function noteSeen({ id, seenAt }: Session, now: Date) {
  if (seenAt && now.getTime() - seenAt.getTime() < seenAgainAfter) return;
  inTransaction(() => updateSession(id, { seenAt: now }));
}
