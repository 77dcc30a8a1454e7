import { sha256Of } from "#app/domain/canonical.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { countUndecided } from "#db/queries/decisions.ts";
import { latestShortlist } from "#db/queries/shortlists.ts";
import { countFeedback } from "#db/queries/feedback.ts";
import { viewFrozenByRule } from "./by-rule/frozen.ts";
import { viewCounts } from "./counts.ts";
import { tieIn } from "./frozen.ts";
import { releaseRowsOf } from "./release/rows.ts";
import { isStillTrue } from "./snapshot.ts";

type InCall = { callId: string; programmeId: string };
export type ShortlistFacts = NonNullable<ReturnType<typeof shortlistFacts>>;

/**
 * What has to be read over all applications of a frozen shortlist: whether it still is the ranking, its tie, how many
 * decisions and reports there are, and in the reader's language what its rules did. Null while none was frozen.
 */
export function shortlistFacts({ callId, programmeId, locale }: InCall & { locale: Locale }) {
  const shortlist = latestShortlist(callId);
  if (!shortlist) return null;
  const call = findCall(callId)!;
  return {
    stillTrue: call.resultsReleasedAt !== null || isStillTrue(shortlist),
    tie: tieIn(shortlist.rows, call.places),
    undecided: countUndecided(callId),
    decisions: viewCounts(callId),
    reports: countFeedback(callId),
    byRule: viewFrozenByRule({ callId, programmeId }, locale),
  };
}

/** The SHA-256 of all decisions with their letters as they would be told now: what a preparation is compared with. */
export function lettersNow({ callId }: { callId: string }): string {
  return sha256Of(releaseRowsOf(findCall(callId)!));
}
