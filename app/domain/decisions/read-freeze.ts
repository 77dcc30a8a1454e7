import type { ManagedCall } from "#app/domain/permissions.ts";
import { currentRanking, missingSheets } from "#app/domain/ranking/current.ts";
import { countDecisions, latestShortlist } from "#db/queries/decisions.ts";
import { countEligibility } from "#db/queries/eligibility.ts";
import { currentByRule } from "./by-rule/current.ts";
import { tieIn, viewShortlist } from "./frozen.ts";
import { propose } from "./propose.ts";
import { snapshotOf } from "./snapshot.ts";

/** How many are proposed for the reserve unless the manager says otherwise. */
export const usualReserve = 5;

/** What freezing would do: how many decisions of each outcome it would propose, what stands in its way, what it would drop. */
export function viewFreeze({ callId }: ManagedCall, reserve: number, now: Date) {
  const current = currentRanking(callId);
  const { call, unscored } = current;
  const { undecided, ineligible } = countEligibility(callId);
  const rows = snapshotOf(current, currentByRule(current));
  const proposed = propose(rows, call.places, reserve);
  const { tied, seats } = tieIn(rows, call.places);
  const count = (outcome: string) => proposed.filter((row) => row.outcome === outcome).length;
  const shortlist = latestShortlist(callId);
  return {
    call: { slug: call.slug, timeZone: call.timeZone, places: call.places, closesAt: call.closesAt },
    open: now <= call.closesAt,
    released: call.resultsReleasedAt !== null,
    undecided,
    unscored: unscored.length,
    missing: missingSheets(current),
    counts: {
      finalist: count("finalist"),
      reserve: count("reserve"),
      "not-selected": count("not-selected"),
      "below-threshold": count("below-threshold"),
      ineligible,
    },
    tie: {
      seats,
      companies: current.ranking.flatMap(({ applicationId, application: { company } }) =>
        tied.includes(applicationId) ? [company] : [],
      ),
    },
    earlier: shortlist && {
      ...viewShortlist(shortlist),
      departures: countDecisions(callId).reduce((sum, row) => sum + row.departures, 0),
    },
  };
}
