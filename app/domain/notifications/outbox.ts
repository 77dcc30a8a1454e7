import type { Locale } from "#app/i18n/locale.ts";
import { insertEmails } from "#db/queries/emails.ts";
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

export type Letter<Template extends EmailTemplate> = {
  recipient: Recipient;
  props: EmailProps[Template];
} & Options;

/** Queued in the caller's transaction: the e-mail exists if and only if the change does. */
export function queueEmail<Template extends EmailTemplate>(
  template: Template,
  recipient: Recipient,
  props: EmailProps[Template],
  now: Date,
  options: Options = {},
) {
  queueEmails(template, [{ recipient, props, ...options }], now);
}

/** The same for many at once. */
export function queueEmails<Template extends EmailTemplate>(
  template: Template,
  letters: Letter<Template>[],
  now: Date,
) {
  const rows = letters.map(({ recipient, props, sendAfter = now, ...about }) => ({
    ...about,
    id: crypto.randomUUID(),
    template,
    props,
    accountId: recipient.id,
    address: recipient.email,
    name: recipient.name,
    locale: recipient.locale,
    status: "queued" as const,
    queuedAt: now,
    sendAfter,
  }));
  insertEmails(rows);
}
