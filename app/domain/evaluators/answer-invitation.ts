import type { Account } from "#app/domain/accounts/account.ts";
import { change } from "#app/domain/change.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findInvitation, updateEvaluator } from "#db/queries/evaluators.ts";
import { findConflictsOf } from "./find-conflicts.ts";
import type { EvaluatorProfile } from "./profile.ts";

/**
 * Takes the invitation on, whichever of the person's addresses it went to, and undertakes to keep everything confidential.
 * `tokenHash`: SHA-256 of the link's token. Refuses an invitation that was answered (`invitation-answered`).
 */
export function acceptInvitation(account: Account, tokenHash: string, profile: EvaluatorProfile, now: Date) {
  const { evaluator } = findInvitation(tokenHash)!;
  const { id, callId } = evaluator;
  const details = { capacity: profile.capacity };
  change({ action: "evaluator.accepted", by: account, on: id, callId, at: now, details }, () => {
    refuseUnless(findInvitation(tokenHash)!.evaluator.status === "invited", "invitation-answered");
    const answer = {
      status: "accepted" as const,
      accountId: account.id,
      answeredAt: now,
      confidentialityAcceptedAt: now,
    };
    updateEvaluator(id, { ...profile, ...answer });
    findConflictsOf(callId, id, now);
  });
}

/** Turns the invitation down; needs no account. Refuses an invitation that was answered (`invitation-answered`). */
export function declineInvitation(tokenHash: string, reason: string, now: Date) {
  const { evaluator } = findInvitation(tokenHash)!;
  const { id, callId } = evaluator;
  change({ action: "evaluator.declined", by: null, on: id, callId, at: now, details: { reason } }, () => {
    refuseUnless(findInvitation(tokenHash)!.evaluator.status === "invited", "invitation-answered");
    updateEvaluator(id, { status: "declined", answeredAt: now, declineReason: reason });
  });
}
