import { z } from "zod";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { applicantsIn, insertBroadcast } from "#db/queries/broadcasts.ts";
import { findCall } from "#db/queries/calls.ts";
import { type Audience, audiences, isMeant } from "./audience.ts";

const both = (most: number) => {
  const one = z.string().trim().min(1).max(most);
  return z.object({ en: one, bg: one });
};

/** What managers write to many, in each language. */
export const newBroadcast = z.object({ audience: z.enum(audiences), subject: both(150), text: both(4000) });
export type NewBroadcast = z.output<typeof newBroadcast>;

/** Everybody of the teams that are meant, each person once, with the application of theirs that a letter leads to. */
export function recipientsOf(callId: string, audience: Audience) {
  const meant = applicantsIn(callId).filter(({ status }) => isMeant(status, audience));
  return [...new Map(meant.map((person) => [person.id, person])).values()];
}

/**
 * Queues one letter to each recipient, in the recipient's language, and keeps the message among those of their
 * applications; returns how many there are. Refuses when there is nobody (`nobody-to-tell`).
 */
export function sendBroadcast({ callId, manager }: ManagedCall, message: NewBroadcast, now: Date): number {
  const details = () => ({ count: recipientsOf(callId, message.audience).length });
  return change({ action: "broadcast.sent", by: manager, on: callId, callId, at: now, details }, () => {
    const recipients = recipientsOf(callId, message.audience);
    refuseUnless(recipients.length > 0, "nobody-to-tell");
    const id = crypto.randomUUID();
    insertBroadcast({ id, callId, at: now, by: manager.id, ...message, recipients: recipients.length });
    const { texts } = findCall(callId)!;
    for (const { applicationId, ...person } of recipients) {
      const link = `/applications/${applicationId}/messages`;
      const props = { call: texts.title, topic: message.subject, body: message.text, link };
      queueEmail("broadcast", person, props, now, { callId, subjectId: applicationId });
    }
    return recipients.length;
  });
}
