import type { ManagedCall } from "#app/domain/permissions.ts";
import { countingRanking, type KnownCalibration } from "#app/domain/ranking/by-calibrated.ts";
import { missingSheets } from "#app/domain/ranking/current.ts";
import { countDecisions, latestShortlist } from "#db/queries/decisions.ts";
import { countEligibility } from "#db/queries/eligibility.ts";
import { currentByRule } from "./by-rule/current.ts";
import { tieIn, viewShortlist } from "./frozen.ts";
import { propose } from "./propose.ts";
import { snapshotOf } from "./snapshot.ts";

type Asked = {
  /** How many wait for a finalist to decline; the number that the call says where none is given. */
  reserve?: number;
  known?: KnownCalibration;
};

/** What freezing would do: how many decisions of each outcome it would propose, what stands in its way, what it would drop. */
export function viewFreeze({ callId }: ManagedCall, asked: Asked, now: Date) {
  const current = countingRanking(callId, asked.known);
  const { call, unscored } = current;
  const reserve = asked.reserve ?? call.reserve;
  const { undecided, ineligible } = countEligibility(callId);
  const rows = snapshotOf(current, currentByRule(current));
  const proposed = propose(rows, call.places, reserve);
  const { tied, seats } = tieIn(rows, call.places);
  const count = (outcome: string) => proposed.filter((row) => row.outcome === outcome).length;
  const shortlist = latestShortlist(callId);
  return {
    call: { slug: call.slug, timeZone: call.timeZone, places: call.places, closesAt: call.closesAt },
    open: now <= call.closesAt,
    reserve,
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
