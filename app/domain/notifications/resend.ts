import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findTold, queueAgain, undeliveredOf } from "#db/queries/told.ts";
import { isLinkForgotten } from "./secret.ts";

/** More are sent again by pressing again. */
const mostAtOnce = 500;

/**
 * Tries a message again that failed or came back, to the address that its reader's account has now. It is the same message:
 * its Message-ID stays, so that a mail program that has it after all shows it once. Refuses one that did arrive or waits
 * (`changed-elsewhere`), and one whose one-time link was forgotten when it was sent (`link-forgotten`).
 */
export function resendEmail({ callId, manager }: ManagedCall, emailId: string, now: Date) {
  const found = findTold(callId, emailId);
  refuseUnless(found, "changed-elsewhere");
  const details = { template: found.template, name: found.name };
  change({ action: "email.resent", by: manager, on: emailId, callId, at: now, details }, () => {
    const email = findTold(callId, emailId)!;
    refuseUnless(email.status === "failed" || email.status === "bounced", "changed-elsewhere");
    refuseUnless(!isLinkForgotten(email), "link-forgotten");
    queueAgain(emailId, email.addressNow ?? email.address, now);
  });
}

/**
 * The same for those of the call that did not arrive, the oldest 500; what nobody has at an address is only tried where the
 * account has another one now. Returns how many.
 */
export function resendUndelivered({ callId, manager }: ManagedCall, now: Date): number {
  const details = () => ({ count: toResend(callId).length });
  return change({ action: "emails.resent", by: manager, on: callId, callId, at: now, details }, () => {
    const emails = toResend(callId);
    for (const { id, address, addressNow } of emails) queueAgain(id, addressNow ?? address, now);
    return emails.length;
  });
}

function toResend(callId: string) {
  return undeliveredOf(callId, mostAtOnce).filter(
    (email) => !isLinkForgotten(email) && (mayArrive(email) || hasMoved(email)),
  );
}

type Undelivered = ReturnType<typeof undeliveredOf>[number];

function mayArrive({ bounce, failure }: Undelivered): boolean {
  return bounce !== "hard" && failure !== "permanent";
}

function hasMoved({ address, addressNow }: Undelivered): boolean {
  return addressNow !== null && addressNow !== address;
}
