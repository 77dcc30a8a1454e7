import { sha256Of } from "#app/domain/canonical.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findDecision, updateDecision } from "#db/queries/decisions.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { orderReserve, reserveOf } from "./reserve.ts";

/** The outcomes that a manager chooses between; the others follow from thresholds and eligibility. */
export const choices = ["finalist", "reserve", "not-selected"] as const;

export type DecisionInput = {
  outcome: (typeof choices)[number];
  /** Of a finalist; null while none has room. */
  hubId: string | null;
  /** Of the reserve, from 1; the others make room. */
  reserveRank: number | null;
  /** Why, where the manager departs from the proposal. */
  reason: string;
  /** How the decision stood when it was looked at (`standingOf`). */
  seen?: string;
};

type Decision = NonNullable<ReturnType<typeof findDecision>>;

/**
 * Changes one decision before the release. Refuses to depart from the proposal without a reason (`reason-missing`), to
 * choose an application that is ineligible or below a threshold, what somebody changed since it was `seen`
 * (`changed-elsewhere`), and after the release (`already-released`).
 */
export function changeDecision(
  { callId, programmeId, manager }: ManagedCall,
  applicationId: string,
  { reason: why, seen, ...input }: DecisionInput,
  now: Date,
) {
  refuseUnless(findDecision(applicationId)?.callId === callId, "changed-elsewhere");
  const { company } = findApplication(applicationId)!.application;
  const reason = why.trim();
  const details = { company, outcome: input.outcome, reason };
  change({ action: "decision.changed", by: manager, on: applicationId, callId, at: now, details }, () => {
    const decision = findDecision(applicationId)!;
    refuseUnless(!decision.releasedAt, "already-released");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    refuseUnless((choices as readonly string[]).includes(decision.outcome), "cannot-be-chosen");
    refuseUnless(seen === undefined || seen === standingOf(decision), "changed-elsewhere");
    const wanted = { ...input, hubId: hubIn(programmeId, input) };
    const same = isSame(decision, wanted);
    const explained = departs(decision, wanted) || (same && decision.reason !== "");
    refuseUnless(reason || !explained, "reason-missing");
    place(decision, wanted);
    const decided = same ? {} : { decidedAt: now, decidedBy: manager.id };
    updateDecision(applicationId, { reason: explained ? reason : "", ...decided });
  });
}

/** Tells a decision from what it was before somebody changed it. */
export function standingOf({ outcome, hubId, reserveRank, reason }: Decision): string {
  return sha256Of([outcome, hubId, reserveRank, reason]);
}

type Wanted = Omit<DecisionInput, "reason" | "seen">;

function hubIn(programmeId: string, { outcome, hubId }: Wanted): string | null {
  if (outcome !== "finalist" || !hubId) return null;
  refuseUnless(
    hubsOf(programmeId).some(({ id }) => id === hubId),
    "changed-elsewhere",
  );
  return hubId;
}

function departs({ proposal, reserveRank }: Decision, { outcome, hubId, ...wanted }: Wanted): boolean {
  if (outcome !== proposal.outcome) return true;
  if (outcome === "finalist") return hubId !== proposal.hubId;
  return outcome === "reserve" && wanted.reserveRank !== null && wanted.reserveRank !== reserveRank;
}

/** Whether nothing changes but what is said of it. */
function isSame(decision: Decision, { outcome, hubId, reserveRank }: Wanted): boolean {
  const rank = outcome === "reserve" ? (reserveRank ?? decision.reserveRank) : null;
  return outcome === decision.outcome && hubId === decision.hubId && rank === decision.reserveRank;
}

/** Takes the application out of the reserve or puts it there, at its rank or last; the others close up or make room. */
function place({ applicationId, callId }: Decision, { outcome, hubId, reserveRank }: Wanted) {
  const waiting = reserveOf(callId);
  const others = waiting.filter((id) => id !== applicationId);
  updateDecision(applicationId, { outcome, hubId, reserveRank: null });
  if (outcome !== "reserve") return orderReserve(callId, others);
  const before = waiting.indexOf(applicationId);
  const index = (reserveRank ?? (before >= 0 ? before + 1 : others.length + 1)) - 1;
  orderReserve(callId, others.toSpliced(index, 0, applicationId));
}
