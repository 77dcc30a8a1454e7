import type { Locale, Translated } from "#app/i18n/locale.ts";
import { emailWordsOf } from "#db/queries/calls.ts";
import { insertEmails } from "#db/queries/emails.ts";
import { addressesWithout } from "#db/queries/unsubscriptions.ts";
import type { EmailProps, EmailTemplate, Noted, OwnTexts } from "#emails/props.ts";
import { asKept, optionalKindOf, urgencyOf } from "./kinds.ts";

type Recipient = { id?: string; email: string; name: string; locale: Locale };

type Options = {
  callId?: string;
  /** What it is about: an application, an evaluator. */
  subjectId?: string;
  /** UTC instant before which it is not sent. */
  sendAfter?: Date;
  /** At most one e-mail with this key is ever queued. */
  key?: string;
  /** Sent to whoever wants to look at it; its subject says so. */
  isTest?: boolean;
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

/** The same for many at once; each carries what its call adds to such messages. */
export function queueEmails<Template extends EmailTemplate>(
  template: Template,
  letters: Letter<Template>[],
  now: Date,
) {
  const notes = notesOn(template, letters);
  const isUnwanted = whoDoesWithout(template, letters);
  const rows = letters.map(({ recipient, props, sendAfter = now, isTest, ...about }) => ({
    ...about,
    id: crypto.randomUUID(),
    template,
    props: { ...props, ...notes.get(about.callId), ...(isTest && { isTest }) },
    accountId: recipient.id,
    address: recipient.email,
    name: recipient.name,
    locale: recipient.locale,
    status: isUnwanted(recipient.email, props) ? ("unwanted" as const) : ("queued" as const),
    urgency: urgencyOf(template, props),
    queuedAt: now,
    sendAfter,
  }));
  insertEmails(rows);
}

/** Who asked for no such mail: it is kept for the portal and never sent. */
function whoDoesWithout<Template extends EmailTemplate>(template: Template, letters: Letter<Template>[]) {
  const kinds = new Set(letters.flatMap(({ props }) => optionalKindOf(template, props) ?? []));
  const addresses = letters.map(({ recipient }) => asKept(recipient.email));
  const without = new Map([...kinds].map((kind) => [kind, new Set(addressesWithout(kind, addresses))]));
  return (address: string, props: object) => {
    const kind = optionalKindOf(template, props);
    return kind !== undefined && without.get(kind)!.has(asKept(address));
  };
}

/** By call: what its programme adds to such a message or writes in it, if anything. */
function notesOn(template: EmailTemplate, letters: Options[]): Map<string | undefined, Noted> {
  const calls = [...new Set(letters.flatMap(({ callId }) => callId ?? []))];
  return new Map(
    emailWordsOf(calls).map(({ callId, notes, texts }) => [
      callId,
      notedOn(template, { emailNotes: notes, emailTexts: texts }),
    ]),
  );
}

type CallWords = { emailNotes: Record<string, Translated>; emailTexts: Record<string, OwnTexts> };

/** What a call's programme adds to such a message and writes in it; empty where it does neither. */
export function notedOn(template: EmailTemplate, { emailNotes, emailTexts }: CallWords): Noted {
  const [programmeNote, ownTexts] = [emailNotes[template], emailTexts[template]];
  return { ...(programmeNote && { programmeNote }), ...(ownTexts && { ownTexts }) };
}
