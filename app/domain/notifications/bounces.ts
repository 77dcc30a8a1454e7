import { change } from "#app/domain/change.ts";
import { findEmail, markEmailBounced } from "#db/queries/emails.ts";

/** `messageId` without its angle brackets. */
export type Bounced = { messageId: string; bounce: "hard" | "soft"; reason: string };

/**
 * Writes down that an e-mail came back. True when it is one of the portal's; what was known before stays as it was. One that
 * was to be tried again is not, once nobody is there; a soft bounce ends only what was sent.
 */
export function noteBounce({ messageId, bounce, reason }: Bounced, now: Date): boolean {
  const email = findEmail(messageId.split("@")[0]);
  if (!email) return false;
  const isOver = email.status === "sent" || (email.status === "queued" && bounce === "hard");
  if (!isOver) return true;
  const { id, callId } = email;
  const entry = { on: id, callId: callId ?? undefined, at: now, details: { kind: bounce } };
  change({ action: "email.bounced", by: null, ...entry }, () =>
    markEmailBounced(id, { bounce, bounceReason: reason, bouncedAt: now }),
  );
  return true;
}
