import { auctionPrices } from "./auction.ts";
import { bestWithinLimits } from "./branch.ts";
import { withFloor } from "./floored.ts";
import type { Network } from "./network.ts";
import { settleWithinLimits } from "./penalties.ts";
import { fillEmpty, improve } from "./raise.ts";
import { none } from "./rows.ts";
import { copyOf, emptySeating, type Seating, worthOf } from "./seating.ts";
import { servedOf } from "./served.ts";
import { settleFreely } from "./settle.ts";

/** The matching of greatest weight: from scratch, or from the prices of an earlier one. */
export function greatestTotal(network: Network, prices = auctionPrices(network, network.weight)) {
  const seating = emptySeating(network, network.weight, prices);
  settle(seating);
  if (network.limits.length === 0 || isProved(seating)) return seating;
  const best = exchanged(seating);
  return isProved(best) || best.held.includes(none) ? best : bestWithinLimits(best);
}

/** The greatest weight at `base`; where there are limits besides organisations, as nearly as penalties find it. */
export function settle(seating: Seating) {
  if (seating.network.limits.length > 0) settleWithinLimits(seating);
  else settleFreely(seating);
}

function isProved(seating: Seating) {
  return seating.bound <= worthOf(seating, seating.base);
}

/** What limits closed for the search is opened again: empty seats are filled, then whatever gains something. */
function exchanged(seating: Seating): Seating {
  const { network } = seating;
  const copy = { ...copyOf(seating), weight: seating.base };
  const floored = withFloor(
    copy,
    servedOf(network, copy.held),
    new Float64Array(network.applications.length),
  );
  while (fillEmpty(floored));
  improve(floored, 3);
  return { ...copy, weight: seating.weight.slice() };
}
