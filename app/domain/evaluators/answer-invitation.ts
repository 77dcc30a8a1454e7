import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findEvaluatorOfAccount, findInvitation, updateEvaluator } from "#db/queries/evaluators.ts";
import { findConflictsOf } from "./find-conflicts.ts";
import { profileIn, type EvaluatorProfile } from "./profile.ts";

/**
 * Takes the invitation on, whichever of the person's addresses it went to, and undertakes to keep everything confidential.
 * `tokenHash`: SHA-256 of the link's token. Refuses an invitation that was answered (`invitation-answered`), a second one
 * to the same person (`already-evaluator`), and an address that nobody proved (`address-unconfirmed`).
 */
export function acceptInvitation(account: Account, tokenHash: string, profile: EvaluatorProfile, now: Date) {
  const { id, callId, email } = findInvitation(tokenHash)!.evaluator;
  const details = { capacity: profile.capacity };
  change({ action: "evaluator.accepted", by: account, on: id, callId, at: now, details }, () => {
    const { call } = openInvitation(tokenHash);
    // Whoever has the link has the invited address; any other one must be confirmed by itself.
    refuseUnless(account.emailConfirmed || account.email === email, "address-unconfirmed");
    refuseUnless(!findEvaluatorOfAccount(callId, account.id), "already-evaluator");
    updateEvaluator(id, {
      ...profileIn(call, profile),
      status: "accepted",
      accountId: account.id,
      locale: account.locale,
      answeredAt: now,
      confidentialityAcceptedAt: now,
    });
    findConflictsOf(callId, now, { evaluatorId: id });
  });
}

/** Turns the invitation down; needs no account. Refuses an invitation that was answered (`invitation-answered`). */
export function declineInvitation(tokenHash: string, reason: string, now: Date) {
  const { id, callId } = findInvitation(tokenHash)!.evaluator;
  const declineReason = reason.trim();
  const details = { reason: declineReason };
  change({ action: "evaluator.declined", by: null, on: id, callId, at: now, details }, () => {
    openInvitation(tokenHash);
    updateEvaluator(id, { status: "declined", answeredAt: now, declineReason });
  });
}

function openInvitation(tokenHash: string) {
  const invitation = findInvitation(tokenHash)!;
  refuseUnless(invitation.evaluator.status === "invited", "invitation-answered");
  refuseUnless(!invitation.call.resultsReleasedAt, "evaluation-not-open");
  return invitation;
}
