import { auctionPrices } from "./auction.ts";
import { bestWithinLimits } from "./branch.ts";
import { withoutFloor } from "./floored.ts";
import type { Network } from "./network.ts";
import { settleWithinLimits } from "./penalties.ts";
import { fillEmpty, improve } from "./raise.ts";
import { fillByDisplacing } from "./displace.ts";
import { edgeBetween, none } from "./rows.ts";
import { copyOf, emptySeating, emptySeatsOf, seat, type Seating, shortageOf, worthOf } from "./seating.ts";
import { settleFreely } from "./settle.ts";

/** The matching of greatest weight: from scratch, or from the prices of an earlier one. */
export function greatestTotal(
  network: Network,
  prices: Float64Array = auctionPrices(network, network.weight),
) {
  return settled(emptySeating(network, network.weight, prices));
}

/** The same from an earlier one over other pairs, which may be most of it already. */
export function greatestFrom({ network: before, held, price }: Seating, network: Network) {
  const seating = emptySeating(network, network.weight, price);
  for (let place = 0; place < held.length; place++)
    if (held[place] !== none)
      seat(
        seating,
        place,
        edgeBetween(network, network.seatApplication[place], before.evaluatorOf[held[place]]),
      );
  return settled(seating);
}

function settled(seating: Seating) {
  const { network } = seating;
  settle(seating);
  if (network.limits.length === 0 || isProved(seating)) return seating;
  const best = exchanged(seating);
  return isProved(best) ? best : bestWithinLimits(best);
}

/** The greatest weight at `base`; where there are limits besides organisations, as nearly as penalties find it. */
export function settle(seating: Seating) {
  if (seating.network.limits.length > 0) settleWithinLimits(seating);
  else settleFreely(seating);
}

function isProved(seating: Seating) {
  return seating.bound <= worthOf(seating, seating.base);
}

/** By how much fewer seats could be empty at most (the nth of an application counts n times), as far as the greatest matching proves it. */
export function unprovedShortage(seating: Seating, { network, bound }: Seating) {
  if (network.limits.length === 0 && !network.beyond) return 0;
  // Nobody's suitability is negative, so a bound below nothing is due to empty seats and missed least loads alone, and of
  // these no more can be missed than there are; the allowance is for rounding.
  const leasts = network.least.reduce((sum, least) => sum + least, 0);
  return emptySeatsOf(seating) - Math.max(0, Math.ceil(-bound / network.emptySeat - leasts - 1e-6));
}

/** Turns of exchanges: in a large call that is short, prices say so little that one takes seconds. */
const turnsFor = (seating: Seating) =>
  shortageOf(seating) === 0 ? 3 : Math.max(1, Math.min(3, Math.floor(3e5 / (seating.weight.length + 1))));

/** What limits closed for the search is opened again: empty seats are filled, then whatever gains something. */
function exchanged(seating: Seating): Seating {
  const copy = { ...copyOf(seating), weight: seating.base };
  while (fillEmpty(withoutFloor(copy)));
  fillByDisplacing(copy);
  improve(withoutFloor(copy), turnsFor(copy));
  return { ...copy, weight: seating.weight.slice() };
}
