import { sha256Of } from "#app/domain/canonical.ts";
import { lastEntryOf } from "#db/queries/audit.ts";
import { findCall } from "#db/queries/calls.ts";
import { countUndecided } from "#db/queries/decisions.ts";
import { latestShortlist } from "#db/queries/shortlists.ts";
import { isStillTrue } from "../snapshot.ts";
import { releaseRowsOf } from "./rows.ts";

export type ToRelease = ReturnType<typeof readToRelease>;

/**
 * All decisions with their letters as they would be told now, and what stands in the way: for seconds where the call is
 * large, so apart from the commands. `entry` is the line of the record up to which it is true.
 */
export function readToRelease({ callId }: { callId: string }) {
  const entry = lastEntryOf(callId);
  const rows = releaseRowsOf(findCall(callId)!);
  const shortlist = latestShortlist(callId);
  return {
    ...{ entry, rows, sha256: sha256Of(rows) },
    undecided: countUndecided(callId),
    frozen: shortlist !== undefined,
    stillTrue: shortlist !== undefined && isStillTrue(shortlist),
  };
}
