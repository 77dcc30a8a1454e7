import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { findTold, messagesAbout } from "#db/queries/told.ts";
import type { EmailProps } from "#emails/props.ts";
import { isLinkForgotten } from "./secret.ts";

/** One message of a call for its managers, with the others about the same to the same person; undefined for another call's. */
export function viewTold({ callId }: ManagedCall, emailId: string) {
  const email = findTold(callId, emailId);
  if (!email) return;
  const { status, address, addressNow, subjectId } = email;
  const undelivered = status === "failed" || status === "bounced";
  return {
    timeZone: findCall(callId)!.timeZone,
    ...{ id: email.id, template: email.template, name: email.name, address, locale: email.locale, status },
    ...{ queuedAt: email.queuedAt, sentAt: email.sentAt, bouncedAt: email.bouncedAt, readAt: email.readAt },
    ...{ attempts: email.attempts, lastError: email.lastError, failure: email.failure },
    ...{ bounce: email.bounce, bounceReason: email.bounceReason, heldBecause: email.heldBecause },
    canResend: undelivered && !isLinkForgotten(email),
    linkForgotten: undelivered && isLinkForgotten(email),
    newAddress: addressNow && addressNow !== address ? addressNow : undefined,
    others: subjectId ? othersOf(email, subjectId) : [],
  };
}

type Email = NonNullable<ReturnType<typeof findTold>>;

function othersOf(email: Email, subjectId: string) {
  return messagesAbout(subjectId)
    .filter(({ id, address }) => id !== email.id && address === email.address)
    .slice(0, 10)
    .map(({ id, template, status, queuedAt }) => ({ id, template, status, queuedAt }));
}

/** The same as it is to be written, without its link: what it opens is its reader's. Undefined for another call's. */
export function letterToShow({ callId }: ManagedCall, emailId: string) {
  const email = findTold(callId, emailId);
  return email && asSent(email, email.replyTo, "hidden");
}

type Written = Pick<Email, "template" | "props" | "name" | "locale">;

/** What is needed to write a message that was queued once more; `links` says why its links are left out. */
export function asSent(
  { template, props, name, locale }: Written,
  contactEmail: string | null,
  links?: "hidden" | "forgotten",
) {
  const told = props as EmailProps[typeof template];
  return {
    locale,
    sample: { template, props: told, contactEmail: contactEmail ?? "", recipientName: name, links },
  };
}
