import { sha256Of } from "#app/domain/canonical.ts";
import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";
import { countUndecided, latestShortlist } from "#db/queries/decisions.ts";
import { insertRelease, isReleaseBegun } from "#db/queries/releases.ts";
import { isStillTrue } from "../snapshot.ts";
import { chooseFirst } from "./first.ts";
import { releaseRowsOf } from "./rows.ts";

export type Preparation = {
  /** The number of decisions as the manager wrote it. */
  number: number;
  /** How many are told before all others. */
  first: number;
};

/**
 * Takes a snapshot of all decisions and their letters for a second person to confirm; it takes the place of an earlier
 * one. Refuses without a shortlist, when it no longer is the ranking (`ranking-changed`), while an application has no
 * decision (`decisions-incomplete`), another number than that of the decisions (`number-differs`), and once somebody was told.
 */
export function prepareRelease({ callId, manager }: ManagedCall, { number, first }: Preparation, now: Date) {
  const rows = releaseRowsOf(findCall(callId)!);
  const details = { count: rows.length, first: Math.min(first, rows.length) };
  change({ action: "release.prepared", by: manager, on: callId, callId, at: now, details }, () => {
    refuseUnlessReleasable(callId);
    refuseUnless(number === rows.length, "number-differs");
    insertRelease({
      id: crypto.randomUUID(),
      callId,
      preparedAt: now,
      preparedBy: manager.id,
      rows,
      sha256: sha256Of(rows),
      first: chooseFirst(rows, first),
    });
  });
}

/** Refuses while something about the decisions is open, and once the first was told. */
export function refuseUnlessReleasable(callId: string) {
  const shortlist = latestShortlist(callId);
  refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
  refuseUnless(!isReleaseBegun(callId), "release-begun");
  refuseUnless(shortlist, "shortlist-missing");
  refuseUnless(countUndecided(callId) === 0, "decisions-incomplete");
  refuseUnless(isStillTrue(shortlist), "ranking-changed");
}
