import { countUnsettled, readUnsettled, type Unsettled } from "#app/domain/evaluation/consensus/unsettled.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { missingSheets, type Ranking } from "#app/domain/ranking/current.ts";
import { findCall } from "#db/queries/calls.ts";
import { countDecisions } from "#db/queries/decisions.ts";
import { shortlistInShort } from "#db/queries/shortlists.ts";
import { countEligibility } from "#db/queries/counts.ts";
import { movedByRule } from "./by-rule/read.ts";
import type { ByRule } from "./by-rule/shortlist.ts";
import { tieIn, viewShortlist } from "./frozen.ts";
import { propose } from "./propose.ts";
import { snapshotOf } from "./snapshot.ts";

export type PreparedFreeze = ReturnType<typeof prepareFreeze>;

/**
 * What freezing a ranking (in the order that counts) would propose: how many decisions of each outcome, what is missing, a
 * tie that a person decides, and what the rules make of it. `reserve` wait for a finalist to decline.
 */
export function prepareFreeze(
  current: Ranking,
  byRule: ByRule | undefined,
  reserve: number = current.call.reserve,
) {
  const { call, ranking, unscored } = current;
  const rows = snapshotOf(current, byRule);
  const proposed = propose(rows, call.places, reserve);
  const { tied, seats } = tieIn(rows, call.places);
  const contested = new Set(tied);
  const count = (outcome: string) => proposed.filter((row) => row.outcome === outcome).length;
  return {
    reserve,
    unscored: unscored.length,
    missing: missingSheets(current),
    counts: {
      finalist: count("finalist"),
      reserve: count("reserve"),
      "not-selected": count("not-selected"),
      "below-threshold": count("below-threshold"),
    },
    tie: {
      seats,
      companies: ranking
        .filter(({ applicationId }) => contested.has(applicationId))
        .map(({ application }) => application.company),
    },
    byRule: byRule && movedByRule(current, byRule),
    eligibility: countEligibility(call.id),
    unsettled: readUnsettled(call),
    /** Decisions that depart from an earlier proposal. */
    departures: countDecisions(call.id).reduce((sum, row) => sum + row.departures, 0),
  };
}

/** What freezing would do, what stands in its way, what it would drop. */
export function viewFreeze({ callId }: ManagedCall, prepared: PreparedFreeze, now: Date) {
  const call = findCall(callId)!;
  const { byRule: _apart, unsettled, counts, departures, ...facts } = prepared;
  const { undecided, ineligible } = prepared.eligibility;
  const shortlist = shortlistInShort(callId);
  return {
    ...facts,
    call: { slug: call.slug, timeZone: call.timeZone, places: call.places, closesAt: call.closesAt },
    open: now <= call.closesAt,
    released: call.resultsReleasedAt !== null,
    undecided,
    discussions: discussionsIn(call, unsettled, now),
    counts: { ...counts, ineligible },
    earlier: shortlist && { ...viewShortlist(shortlist), departures },
  };
}

type Call = NonNullable<ReturnType<typeof findCall>>;

/** What of the consensus is not settled, and whether consensus sheets count at all. */
function discussionsIn({ scoring }: Call, unsettled: Unsettled, now: Date) {
  const { needed, open, putForward, outdated } = countUnsettled(unsettled, now);
  return { isCounting: scoring.combination === "consensus", needed, open: open + putForward, outdated };
}
