import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { entryBefore } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { deleteDecisions, insertProposed, updateDecision } from "#db/queries/decisions.ts";
import { insertShortlist } from "#db/queries/shortlists.ts";
import { countEligibility } from "#db/queries/counts.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { allotHubs } from "./hubs/allot.ts";
import { wantedByIn } from "./hubs/current.ts";
import { hubsIn } from "./hubs/places.ts";
import { wishesOf } from "./hubs/wishes.ts";
import { readToFreeze, type ToFreeze } from "./to-freeze.ts";

export type Freeze = {
  /** How many wait for a finalist to decline. */
  reserve: number;
  /** Why missing sheets are not waited for; empty when none is missing. */
  reason: string;
  /** The ranking as it stands, with as many in reserve; read here where nobody read it before. */
  read?: ToFreeze;
};

/**
 * Takes a snapshot of the ranking and proposes a decision about every submitted application; decisions that were made
 * before are dropped. From now on evaluators can no longer change their sheets. Refuses while the call is open, while
 * eligibility is undecided, when nobody evaluated an eligible application (`not-evaluated`), when sheets are missing
 * without a reason (`sheets-missing`), when the ranking was read before the last line on the record
 * (`changed-elsewhere`), when no shortlist keeps the call's rules (`rules-clash`), and after the release.
 */
export function freezeShortlist(
  { callId, manager }: ManagedCall,
  { reserve, reason: why, read = readToFreeze({ callId, reserve }) }: Freeze,
  now: Date,
) {
  const { applications, rows, sha256, missing, unscored } = read;
  const reason = missing > 0 ? why.trim() : "";
  const details = { applications, missing, reason };
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

    const id = crypto.randomUUID();
    const frozen = { callId, frozenAt: now, frozenBy: manager.id, missingSheets: missing, reason };
    insertShortlist({ id, ...frozen, rows, applications, sha256 });
    deleteDecisions(callId);
    insertProposed(read.decisions, { callId, shortlistId: id, decidedAt: now, decidedBy: manager.id });
    allotFinalists(call, read.finalists);
  });
}

type Call = NonNullable<ReturnType<typeof findCall>>;

/** Each finalist goes to a hub where the call has some. */
function allotFinalists(call: Call, finalists: string[]) {
  const places = hubsIn(call);
  const wishes = wishesOf(call.id, finalists, places);
  const { hubs } = allotHubs(
    finalists.map((applicationId) => ({
      applicationId,
      wishes: wishes.get(applicationId)!,
      wantedBy: wantedByIn(call, applicationId),
    })),
    places,
  );
  for (const [applicationId, hubId] of hubs)
    if (hubId)
      updateDecision(applicationId, { hubId, proposal: { outcome: "finalist", reserveRank: null, hubId } });
}
