import { templateFor } from "#app/domain/decisions/letter.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { messagesAbout } from "#db/queries/told.ts";
import type { EmailTemplate, Noted } from "#emails/props.ts";
import { type HoldReason, type Told, whyHeld } from "./rules.ts";

type Due = {
  id: string;
  template: EmailTemplate;
  props: object;
  queuedAt: Date;
  subjectId: string | null;
  accountId: string | null;
  address: string;
  clearedAt: Date | null;
};

/** Why a message that is due is kept back, from what its reader was told of the same; not what somebody let go already, nor a test. */
export function holdReasonOf(email: Due): HoldReason | undefined {
  const { subjectId, clearedAt, props } = email;
  if (!subjectId || clearedAt || (props as Noted).isTest) return;
  const others = messagesAbout(subjectId).filter(
    (other) => other.id !== email.id && isSamePerson(other, email),
  );
  return whyHeld({ ...email, sent: false }, others.map(told), decidedNow(email));
}

type About = ReturnType<typeof messagesAbout>[number];
type Person = { accountId: string | null; address: string };

function isSamePerson(one: Person, other: Person): boolean {
  if (one.accountId && other.accountId) return one.accountId === other.accountId;
  return one.address.toLowerCase() === other.address.toLowerCase();
}

function told({ id, template, props, queuedAt, status }: About): Told {
  return { id, template, props, queuedAt, sent: status === "sent" };
}

function decidedNow({ template, subjectId }: Due): EmailTemplate | undefined {
  if (!template.startsWith("decision-")) return;
  const decision = findDecision(subjectId!);
  return decision && templateFor(decision.outcome);
}
