import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { entryBefore } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { insertRelease, isReleaseBegun } from "#db/queries/releases.ts";
import { chooseFirst } from "./first.ts";
import { readToRelease, type ToRelease } from "./to-release.ts";

export type Preparation = {
  /** The number of decisions as the manager wrote it. */
  number: number;
  /** How many are told before all others. */
  first: number;
  /** What is released, read apart; read here where nobody read it before. */
  read?: ToRelease;
};

/**
 * Takes a snapshot of all decisions and their letters for a second person to confirm; it takes the place of an earlier
 * one. Refuses without a shortlist, when it no longer is the ranking (`ranking-changed`), while an application has no
 * decision (`decisions-incomplete`), another number than that of the decisions (`number-differs`), when something came onto the record since it was read (`changed-elsewhere`), and once somebody was told.
 */
export function prepareRelease(
  { callId, manager }: ManagedCall,
  { number, first, read = readToRelease({ callId }) }: Preparation,
  now: Date,
) {
  const { rows, sha256 } = read;
  const details = { count: rows.length, first: Math.min(first, rows.length) };
  change({ action: "release.prepared", by: manager, on: callId, callId, at: now, details }, () => {
    refuseUnlessReleasable(callId, read);
    refuseUnless(number === rows.length, "number-differs");
    insertRelease({
      id: crypto.randomUUID(),
      callId,
      preparedAt: now,
      preparedBy: manager.id,
      rows,
      sha256,
      first: chooseFirst(rows, first),
    });
  });
}

/** Refuses while something about the decisions is open, and once the first was told. */
export function refuseUnlessReleasable(callId: string, read: ToRelease) {
  refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
  refuseUnless(!isReleaseBegun(callId), "release-begun");
  refuseUnless(read.frozen, "shortlist-missing");
  refuseUnless(entryBefore(callId) === read.entry, "changed-elsewhere");
  refuseUnless(read.undecided === 0, "decisions-incomplete");
  refuseUnless(read.stillTrue, "ranking-changed");
}
