import { change } from "#app/domain/change.ts";
import { closeBarredPairs } from "#app/domain/conflicts/close-barred-pairs.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findKnownPair, insertConflict, insertConflictSteps, updateConflict } from "#db/queries/conflicts.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { settleHeld } from "./settle-held.ts";

export type PairIds = { evaluatorId: string; applicationId: string };
export type ConflictDecision = { state: "conflict" | "none"; reason: string };

/**
 * A manager knows of a conflict that nobody declared: the pair is closed at once. Needs a reason (`reason-missing`);
 * refused once the results are out (`already-released`).
 */
export function addConflict(
  managed: ManagedCall,
  evaluatorId: string,
  applicationId: string,
  reason: string,
  now: Date,
) {
  const { callId, manager } = managed;
  const { evaluator, company } = pairIn(managed, { evaluatorId, applicationId });
  const details = { evaluator, company, source: "manager" };
  change({ action: "conflict.found", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseUnless(reason.trim(), "reason-missing");
    const known = findKnownPair(evaluatorId, applicationId);
    refuseUnless(!known || known.state === "none", "changed-elsewhere");
    const said = { source: "manager" as const, reason: reason.trim() };
    insertConflict({ evaluatorId, applicationId, ...said, at: now });
    insertConflictSteps([
      { evaluatorId, applicationId, at: now, by: manager.id, state: "conflict", ...said },
    ]);
    closeBarredPairs(callId, now, manager.id);
  });
}

/**
 * A manager decides whether pairs that the portal found, or somebody declared, are conflicts. The portal asks again only
 * when facts change. A published pair that waited goes on, or ends. Needs a reason (`reason-missing`); refuses what
 * stands so already or was decided meanwhile (`changed-elsewhere`), and everything once the results are out
 * (`already-released`). All of them or none.
 */
export function decideConflicts(
  managed: ManagedCall,
  pairs: PairIds[],
  { state, reason: written }: ConflictDecision,
  now: Date,
) {
  const { callId, manager } = managed;
  const reason = written.trim();
  const named = pairs.map((pair) => ({ ...pair, ...pairIn(managed, pair) }));
  const entry = { by: manager, on: callId, callId, at: now, details: { count: pairs.length } };
  change({ action: "conflicts.decided", ...entry }, () => {
    refuseUnless(reason, "reason-missing");
    for (const { evaluatorId, applicationId, ...names } of named)
      decide(managed, { evaluatorId, applicationId }, names, { state, reason }, now);
    closeBarredPairs(callId, now, manager.id);
  });
}

function decide(
  { callId, manager }: ManagedCall,
  { evaluatorId, applicationId }: PairIds,
  names: { evaluator: string; company: string },
  { state, reason }: ConflictDecision,
  now: Date,
) {
  const action = state === "none" ? "conflict.removed" : "conflict.confirmed";
  const details = { ...names, reason };
  change({ action, by: manager, on: applicationId, callId, at: now, details }, () => {
    const known = findKnownPair(evaluatorId, applicationId);
    refuseUnless(known && known.state !== state, "changed-elsewhere");
    const decided = { decidedAt: now, decidedBy: manager.id, decision: reason, changedAt: null };
    updateConflict(evaluatorId, applicationId, { state, ...decided, heldAssignment: null });
    const step = { state, source: "manager" as const, reason };
    insertConflictSteps([{ evaluatorId, applicationId, at: now, by: manager.id, ...step }]);
    const settled = { state, waited: known.heldAssignment !== null };
    settleHeld(callId, { evaluatorId, applicationId }, settled, now);
  });
}

/** Both must belong to the call that is managed, and its results must not be out. */
function pairIn({ callId }: ManagedCall, { evaluatorId, applicationId }: PairIds) {
  const evaluator = findEvaluator(callId, evaluatorId);
  const found = findApplication(applicationId);
  refuseUnless(evaluator && found?.application.callId === callId, "changed-elsewhere");
  refuseUnless(!found.call.resultsReleasedAt, "already-released");
  return { evaluator: evaluator.name, company: found.application.company };
}
