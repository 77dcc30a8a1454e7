import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluatorByAddress, insertEvaluator } from "#db/queries/evaluators.ts";
import { findProgramme } from "#db/queries/programmes.ts";

export type Invitation = {
  email: string;
  name: string;
  locale: Locale;
  /** A personal line from the manager. */
  message?: string;
  /** Random, for the link; only its hash is kept beside the evaluator. */
  token: string;
  /** SHA-256 of the token. */
  tokenHash: string;
};

/**
 * Asks somebody by mail to evaluate in the call. Refuses an address that was invited before (`already-invited`), and
 * everybody once the results are out (`already-released`).
 */
export function inviteEvaluator(managed: ManagedCall, invitation: Invitation, now: Date): string {
  const { callId, manager } = managed;
  const id = crypto.randomUUID();
  const { token: _, tokenHash, message: __, ...person } = invitation;
  const email = invitation.email.trim().toLowerCase();
  const details = { name: person.name };
  return change({ action: "evaluator.invited", by: manager, on: id, callId, at: now, details }, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    refuseUnless(!findEvaluatorByAddress(callId, email), "already-invited");
    const status = "invited" as const;
    insertEvaluator({ id, callId, ...person, email, status, invitation: tokenHash, invitedAt: now });
    sendInvitation(managed, id, { ...invitation, email }, now);
    return id;
  });
}

/** Asks many at once: all of them or, when one is refused, nobody. */
export function inviteEvaluators(managed: ManagedCall, invitations: Invitation[], now: Date) {
  const { callId, manager } = managed;
  const details = { count: invitations.length };
  change({ action: "evaluators.invited", by: manager, on: callId, callId, at: now, details }, () => {
    for (const invitation of invitations) inviteEvaluator(managed, invitation, now);
  });
}

function sendInvitation(
  { callId, programmeId, manager }: ManagedCall,
  subjectId: string,
  { token, message, ...recipient }: Invitation,
  now: Date,
) {
  const call = findCall(callId)!;
  const props = {
    call: call.texts.title,
    programme: findProgramme(programmeId)!.name,
    from: manager.name,
    message: message?.trim() || undefined,
    timeZone: call.timeZone,
    link: `/invitations/${token}`,
  };
  queueEmail("evaluator-invitation", recipient, props, now, { callId, subjectId });
}
