import { change } from "#app/domain/change.ts";
import { normalAddress } from "#app/domain/conflicts/addresses.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator, insertEvaluator } from "#db/queries/evaluators.ts";
import { invitedMailboxes } from "./mailbox.ts";
import { kindIn, type TopicLevels } from "./profile.ts";
import { sendInvitation } from "./letter.ts";

/** For a link: a random token, which goes into the letter only, and its SHA-256, which is kept. */
export type InvitationLink = { token: string; tokenHash: string };

/** What is known of somebody before they say it themselves. */
type Known = { organisation?: string; country?: string; topics?: TopicLevels };

export type Invitation = InvitationLink &
  Known & {
    email: string;
    name: string;
    locale: Locale;
    /** A personal line from the manager. */
    message?: string;
    /** Until when it can be answered (UTC, that instant included). */
    answerBy?: Date;
    /** How many applications are asked for. */
    askedFor?: number;
    /** One of the call's kinds of evaluators. */
    kind?: string;
  };

/**
 * Asks somebody by mail to evaluate in the call. Refuses an address of which any spelling was invited before
 * (`already-invited`), and everybody once the results are out (`already-released`). `mailboxes`: those that were, where
 * many are invited in one change.
 */
export function inviteEvaluator(
  managed: ManagedCall,
  invitation: Invitation,
  now: Date,
  mailboxes?: Set<string>,
): string {
  const { callId, manager } = managed;
  const id = crypto.randomUUID();
  const { token, tokenHash, name, locale, message, answerBy, askedFor, organisation, country, topics } =
    invitation;
  const email = invitation.email.trim().toLowerCase();
  const entry = { action: "evaluator.invited", by: manager, on: id, callId, at: now } as const;
  return change({ ...entry, details: { name } }, () => {
    const call = findCall(callId)!;
    refuseUnless(!call.resultsReleasedAt, "already-released");
    const invited = mailboxes ?? invitedMailboxes(callId);
    refuseUnless(!invited.has(normalAddress(email)), "already-invited");
    invited.add(normalAddress(email));
    insertEvaluator({
      ...{ id, callId, name, email, locale, message, answerBy, askedFor, organisation, country, topics },
      kind: kindIn(call, invitation.kind),
      status: "invited",
      invitation: tokenHash,
      invitedAt: now,
    });
    sendInvitation(findEvaluator(callId, id)!, token, manager.name, now);
    return id;
  });
}

/** Asks many at once: all of them or, when one is refused, nobody. */
export function inviteEvaluators(managed: ManagedCall, invitations: Invitation[], now: Date) {
  const { callId, manager } = managed;
  const details = { count: invitations.length };
  change({ action: "evaluators.invited", by: manager, on: callId, callId, at: now, details }, () => {
    inviteEach(managed, invitations, now);
  });
}

/** Within a change: the same without a line for all of them together. */
export function inviteEach(managed: ManagedCall, invitations: Invitation[], now: Date) {
  const mailboxes = invitedMailboxes(managed.callId);
  for (const invitation of invitations) inviteEvaluator(managed, invitation, now, mailboxes);
}
