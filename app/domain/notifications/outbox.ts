import type { Locale } from "#app/i18n/locale.ts";
import { insertEmail } from "#db/queries/emails.ts";
import type { EmailProps, EmailTemplate } from "#emails/props.ts";

type Recipient = { id?: string; email: string; name: string; locale: Locale };

type Options = {
  callId?: string;
  /** What it is about: an application, an evaluator. */
  subjectId?: string;
  /** UTC instant before which it is not sent. */
  sendAfter?: Date;
  /** At most one e-mail with this key is ever queued. */
  key?: string;
};

/** Queued in the caller's transaction: the e-mail exists if and only if the change does. */
export function queueEmail<Template extends EmailTemplate>(
  template: Template,
  recipient: Recipient,
  props: EmailProps[Template],
  now: Date,
  { callId, subjectId, key, sendAfter = now }: Options = {},
) {
  insertEmail({
    id: crypto.randomUUID(),
    template,
    props,
    accountId: recipient.id,
    address: recipient.email,
    name: recipient.name,
    locale: recipient.locale,
    callId,
    subjectId,
    key,
    status: "queued",
    queuedAt: now,
    sendAfter,
  });
}
