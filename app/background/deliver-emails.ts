import { inTransaction } from "#db/client.server.ts";
import { deleteEmail, dueEmails, isEmailDue, markEmailFailed, markEmailSent } from "#db/queries/emails.ts";
import type { EmailProps } from "#emails/index.ts";
import { renderEmail } from "#emails/index.ts";
import { isStillTrue } from "./still-true.ts";

export type Message = {
  id: string;
  to: { name: string; address: string };
  locale: string;
  subject: string;
  html: string;
  text: string;
  replyTo?: string;
  date: Date;
};

/** `contact`: whom people answer when no programme is concerned. */
type Portal = { origin: string; contact: string };
type Send = (message: Message) => Promise<void>;
type DueEmail = ReturnType<typeof dueEmails>[number];

const atOnce = 100;
const mostAttempts = 12;

/**
 * Sends what is due at `now`, one by one; a failure never stops the others. At least once: the outbox id is the
 * Message-ID, so that a message sent again after a crash is known as the same.
 */
export async function deliverDueEmails(now: Date, send: Send, portal: Portal) {
  for (const email of dueEmails(now, atOnce)) await deliver(email, now, send, portal);
}

async function deliver(email: DueEmail, now: Date, send: Send, { origin, contact }: Portal) {
  // While the ones before it were sent somebody may have stopped a release.
  if (!isEmailDue(email.id, now)) return;
  try {
    if (!isStillTrue(email)) return inTransaction(() => deleteEmail(email.id));
    const { id, address, name, locale } = email;
    const replyTo = email.replyTo ?? contact;
    const content = await renderEmail(email.template, email.props as EmailProps[typeof email.template], {
      locale,
      portal: { origin, name: "Finalist", replyTo },
      recipientName: name,
    });
    await send({ id, to: { name, address }, locale, replyTo, date: now, ...content });
    inTransaction(() => markEmailSent(id, now));
  } catch (problem) {
    const error = problem instanceof Error ? problem.message : String(problem);
    inTransaction(() => markEmailFailed(email.id, error, retryAfter(email.attempts, now)));
  }
}

/** After 1, 2, 4 … minutes, at most 4 hours apart; none after the last attempt. */
function retryAfter(attempts: number, now: Date): Date | undefined {
  if (attempts + 1 >= mostAttempts) return;
  const minutes = Math.min(2 ** attempts, 240);
  return new Date(now.getTime() + minutes * 60_000);
}
