import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findEvaluatorOfAccount, updateEvaluator } from "#db/queries/evaluators.ts";
import { findInvitation } from "#db/queries/invitations.ts";
import { findConflictsOf } from "#app/domain/conflicts/find-conflicts.ts";
import { confidentialityOf } from "./confidentiality.ts";
import { stateOf } from "./invitation-state.ts";
import { isAnEvaluators } from "./mailbox.ts";
import { profileIn, type EvaluatorProfile } from "./profile.ts";

/**
 * Takes the invitation on, whichever of the person's addresses it went to, and undertakes to keep everything
 * confidential. `tokenHash`: SHA-256 of the link's token. Refuses an invitation that was answered
 * (`invitation-answered`), has expired or was taken back (`invitation-over`), a second one to the same person,
 * whichever of their accounts they use (`already-evaluator`), and an address that nobody proved
 * (`address-unconfirmed`).
 */
export function acceptInvitation(account: Account, tokenHash: string, profile: EvaluatorProfile, now: Date) {
  const { id, callId, email } = findInvitation(tokenHash)!.evaluator;
  const details = { capacity: profile.capacity };
  change({ action: "evaluator.accepted", by: account, on: id, callId, at: now, details }, () => {
    const { call } = openInvitation(tokenHash, now);
    // Whoever has the link has the invited address; any other one must be confirmed by itself.
    refuseUnless(account.emailConfirmed || account.email === email, "address-unconfirmed");
    refuseUnless(!findEvaluatorOfAccount(callId, account.id), "already-evaluator");
    refuseUnless(!isAnEvaluators(callId, account), "already-evaluator");
    updateEvaluator(id, {
      ...profileIn(call, profile),
      status: "accepted",
      accountId: account.id,
      locale: account.locale,
      answeredAt: now,
      stoppedAt: null,
      confidentialityAcceptedAt: now,
      confidentialityText: confidentialityOf(call),
    });
    findConflictsOf(callId, now, { evaluatorId: id });
  });
}

/**
 * Turns the invitation down; needs no account. Refuses one that was answered (`invitation-answered`) or is over
 * (`invitation-over`).
 */
export function declineInvitation(tokenHash: string, reason: string, now: Date) {
  const { id, callId } = findInvitation(tokenHash)!.evaluator;
  const declineReason = reason.trim();
  const details = { reason: declineReason };
  change({ action: "evaluator.declined", by: null, on: id, callId, at: now, details }, () => {
    openInvitation(tokenHash, now);
    updateEvaluator(id, { status: "declined", answeredAt: now, declineReason });
  });
}

function openInvitation(tokenHash: string, now: Date) {
  const invitation = findInvitation(tokenHash)!;
  const state = stateOf(invitation.evaluator, now);
  refuseUnless(state === "invited" || state === "accepted" || state === "declined", "invitation-over");
  refuseUnless(state === "invited", "invitation-answered");
  refuseUnless(!invitation.call.resultsReleasedAt, "evaluation-not-open");
  return invitation;
}
