import { sha256Of } from "#app/domain/canonical.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { calibrationFor, inCountingOrder, type KnownCalibration } from "#app/domain/ranking/by-calibrated.ts";
import { currentRanking, missingSheets } from "#app/domain/ranking/current.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  deleteDecisions,
  ineligibleApplicationsOf,
  insertDecision,
  insertShortlist,
} from "#db/queries/decisions.ts";
import { countEligibility } from "#db/queries/eligibility.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import type { Proposal, ShortlistRow } from "#db/schema/decisions.ts";
import { currentByRule } from "./by-rule/current.ts";
import { allotHubs } from "./hubs/allot.ts";
import { hubsIn } from "./hubs/places.ts";
import { wishesOf } from "./hubs/wishes.ts";
import { propose } from "./propose.ts";
import { snapshotOf } from "./snapshot.ts";

export type Freeze = {
  /** How many wait for a finalist to decline. */
  reserve: number;
  /** Why missing sheets are not waited for; empty when none is missing. */
  reason: string;
  /** Of the ranking as it stands; only calls whose places go by it need it. */
  known?: KnownCalibration;
};

type Shortlist = { id: string; callId: string; frozenAt: Date; frozenBy: string };

/**
 * Takes a snapshot of the ranking and proposes a decision about every submitted application; decisions that were made
 * before are dropped. From now on evaluators can no longer change their sheets. Refuses while the call is open, while
 * eligibility is undecided, when nobody evaluated an eligible application (`not-evaluated`), when sheets are missing
 * without a reason (`sheets-missing`), when the calibration that ranks is not that of these sheets, when no shortlist keeps the call's rules (`rules-clash`), and after the release.
 */
export function freezeShortlist(
  { callId, manager }: ManagedCall,
  { reserve, reason: why, known }: Freeze,
  now: Date,
) {
  const asGiven = currentRanking(callId);
  const calibration = calibrationFor(asGiven, known);
  const current = inCountingOrder(asGiven, calibration);
  const byRule = currentByRule(current);
  const rows = snapshotOf(current, byRule);
  const missing = missingSheets(current);
  const reason = missing > 0 ? why.trim() : "";
  const details = { applications: rows.length, missing, reason };
  change({ action: "shortlist.frozen", by: manager, on: callId, callId, at: now, details }, () => {
    refuseUnless(!current.call.resultsReleasedAt, "already-released");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    refuseUnless(now > current.call.closesAt, "call-still-open");
    const { undecided } = countEligibility(callId);
    refuseUnless(undecided === 0, "eligibility-undecided", { count: undecided });
    refuseUnless(current.unscored.length === 0, "not-evaluated", { count: current.unscored.length });
    refuseUnless(missing === 0 || reason, "sheets-missing", { count: missing });

    const isCalibrated = current.call.scoring.ranksBy === "calibrated";
    refuseUnless(!isCalibrated || calibration, "changed-elsewhere");
    refuseUnless(byRule?.kept !== false, "rules-clash");

    const shortlist = { id: crypto.randomUUID(), callId, frozenAt: now, frozenBy: manager.id };
    insertShortlist({ ...shortlist, rows, sha256: sha256Of(rows), missingSheets: missing, reason });
    deleteDecisions(callId);
    decideAsProposed(shortlist, findCall(callId)!, rows, reserve);
    excludeIneligible(shortlist);
  });
}

type Call = NonNullable<ReturnType<typeof findCall>>;

function decideAsProposed(shortlist: Shortlist, call: Call, rows: ShortlistRow[], reserve: number) {
  const proposed = propose(rows, call.places, reserve);
  const hubs = hubsOfFinalists(call, proposed);
  proposed.forEach(({ applicationId, ...what }, index) => {
    const { place, percent } = rows[index];
    const proposal = { ...what, hubId: hubs.get(applicationId) ?? null };
    insertDecision({ ...decided(shortlist, applicationId, proposal), place, percent });
  });
}

function hubsOfFinalists(call: Call, proposed: ReturnType<typeof propose>) {
  const places = hubsIn(call);
  const ids = proposed
    .filter(({ outcome }) => outcome === "finalist")
    .map(({ applicationId }) => applicationId);
  const wishes = wishesOf(call.id, ids, places);
  const finalists = ids.map((applicationId) => ({ applicationId, wishes: wishes.get(applicationId)! }));
  return allotHubs(finalists, places).hubs;
}

function excludeIneligible(shortlist: Shortlist) {
  const proposal = { outcome: "ineligible", reserveRank: null, hubId: null } as const;
  for (const { applicationId } of ineligibleApplicationsOf(shortlist.callId))
    insertDecision(decided(shortlist, applicationId, proposal));
}

function decided(
  { id: shortlistId, callId, frozenAt, frozenBy }: Shortlist,
  applicationId: string,
  proposal: Proposal,
) {
  return {
    applicationId,
    callId,
    shortlistId,
    ...proposal,
    proposal,
    decidedAt: frozenAt,
    decidedBy: frozenBy,
  };
}
