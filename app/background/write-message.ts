import { optionalKindOf } from "#app/domain/notifications/kinds.ts";
import { unsubscribePath } from "#app/domain/notifications/unsubscribe.ts";
import type { OutgoingMessage } from "#app/adapters/mailer.server.ts";
import { type EmailProps, renderEmail } from "#emails/index.ts";
import type { ClaimedEmail } from "./outbox.ts";

export type Message = OutgoingMessage;

/** `contact`: whom people answer when no programme is concerned. */
export type Portal = { origin: string; contact: string };

/** An e-mail of the outbox in the words of its reader; what is not essential says how to end it (RFC 2369). */
export async function writeMessage(
  email: ClaimedEmail,
  { origin, contact }: Portal,
  date: Date,
): Promise<Message> {
  const { id, template, address, name, locale } = email;
  const replyTo = email.replyTo ?? contact;
  const content = await renderEmail(template, email.props as EmailProps[typeof template], {
    locale,
    portal: { origin, name: "Finalist", replyTo },
    recipientName: name,
    copy: email.accountId ? `/inbox/${id}` : undefined,
  });
  const unsubscribe = optionalKindOf(template, email.props) && origin + unsubscribePath(id);
  return { id, to: { name, address }, locale, replyTo, date, unsubscribe, ...content };
}
