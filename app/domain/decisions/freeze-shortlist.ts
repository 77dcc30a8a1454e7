import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { entryBefore } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { deleteDecisions, ineligibleApplicationsOf, insertDecisions } from "#db/queries/decisions.ts";
import { insertShortlist } from "#db/queries/shortlists.ts";
import { countEligibility } from "#db/queries/counts.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import type { Proposal, ShortlistRow } from "#db/schema/decisions.ts";
import { allotHubs } from "./hubs/allot.ts";
import { wantedByIn } from "./hubs/current.ts";
import { hubsIn } from "./hubs/places.ts";
import { wishesOf } from "./hubs/wishes.ts";
import { propose } from "./propose.ts";
import { readToFreeze, type ToFreeze } from "./to-freeze.ts";

export type Freeze = {
  /** How many wait for a finalist to decline. */
  reserve: number;
  /** Why missing sheets are not waited for; empty when none is missing. */
  reason: string;
  /** The ranking as it stands; read here where nobody read it before. */
  read?: ToFreeze;
};

type Shortlist = { id: string; callId: string; frozenAt: Date; frozenBy: string };

/**
 * Takes a snapshot of the ranking and proposes a decision about every submitted application; decisions that were made
 * before are dropped. From now on evaluators can no longer change their sheets. Refuses while the call is open, while
 * eligibility is undecided, when nobody evaluated an eligible application (`not-evaluated`), when sheets are missing
 * without a reason (`sheets-missing`), when the ranking was read before the last line on the record
 * (`changed-elsewhere`), when no shortlist keeps the call's rules (`rules-clash`), and after the release.
 */
export function freezeShortlist(
  { callId, manager }: ManagedCall,
  { reserve, reason: why, read = readToFreeze({ callId }) }: Freeze,
  now: Date,
) {
  const { rows, sha256, missing, unscored } = read;
  const reason = missing > 0 ? why.trim() : "";
  const details = { applications: rows.length, missing, reason };
  change({ action: "shortlist.frozen", by: manager, on: callId, callId, at: now, details }, () => {
    const call = findCall(callId)!;
    refuseUnless(!call.resultsReleasedAt, "already-released");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    refuseUnless(now > call.closesAt, "call-still-open");
    const { undecided } = countEligibility(callId);
    refuseUnless(undecided === 0, "eligibility-undecided", { count: undecided });
    refuseUnless(unscored === 0, "not-evaluated", { count: unscored });
    refuseUnless(missing === 0 || reason, "sheets-missing", { count: missing });

    refuseUnless(entryBefore(callId) === read.entry, "changed-elsewhere");
    refuseUnless(!read.rulesClash, "rules-clash");

    const shortlist = { id: crypto.randomUUID(), callId, frozenAt: now, frozenBy: manager.id };
    insertShortlist({ ...shortlist, rows, sha256, missingSheets: missing, reason });
    deleteDecisions(callId);
    decideAsProposed(shortlist, call, rows, reserve);
    excludeIneligible(shortlist);
  });
}

type Call = NonNullable<ReturnType<typeof findCall>>;

function decideAsProposed(shortlist: Shortlist, call: Call, rows: ShortlistRow[], reserve: number) {
  const proposed = propose(rows, call.places, reserve);
  const hubs = hubsOfFinalists(call, proposed);
  insertDecisions(
    proposed.map(({ applicationId, ...what }, index) => {
      const { place, percent } = rows[index];
      const proposal = { ...what, hubId: hubs.get(applicationId) ?? null };
      return { ...decided(shortlist, applicationId, proposal), place, percent };
    }),
  );
}

function hubsOfFinalists(call: Call, proposed: ReturnType<typeof propose>) {
  const places = hubsIn(call);
  const ids = proposed
    .filter(({ outcome }) => outcome === "finalist")
    .map(({ applicationId }) => applicationId);
  const wishes = wishesOf(call.id, ids, places);
  const finalists = ids.map((applicationId) => ({
    applicationId,
    wishes: wishes.get(applicationId)!,
    wantedBy: wantedByIn(call, applicationId),
  }));
  return allotHubs(finalists, places).hubs;
}

function excludeIneligible(shortlist: Shortlist) {
  const proposal = { outcome: "ineligible", reserveRank: null, hubId: null } as const;
  insertDecisions(
    ineligibleApplicationsOf(shortlist.callId).map(({ applicationId }) =>
      decided(shortlist, applicationId, proposal),
    ),
  );
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
