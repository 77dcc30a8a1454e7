import type { Network } from "./network.ts";
import { none } from "./rows.ts";
import { seat, type Seating } from "./seating.ts";

/** The best edges of one application, best first: room for `most` of them and what they are worth at the prices. */
export type Picks = { edges: Int32Array; worths: Float64Array; count: number };

export function roomForPicks(most: number): Picks {
  return { edges: new Int32Array(most), worths: new Float64Array(most), count: 0 };
}

/**
 * Picks the best edges of an application at the given prices, at most `most` and one per organisation. An empty seat is
 * better than an evaluator whose price exceeds what the empty seat costs.
 */
export function pickBest(
  network: Network,
  weight: Float64Array,
  price: Float64Array,
  application: number,
  most: number,
  picks: Picks,
) {
  const { rowStart, evaluatorOf, emptySeat } = network;
  const { worths } = picks;
  const end = rowStart[application + 1];
  picks.count = 0;
  let least = most > 0 ? -Infinity : Infinity;
  for (let edge = rowStart[application]; edge < end; edge++) {
    const worth = weight[edge] - price[evaluatorOf[edge]];
    if (worth <= least) continue;
    insert(network, picks, most, edge, worth);
    if (picks.count === most) least = worths[most - 1];
  }
  while (picks.count > 0 && worths[picks.count - 1] < -emptySeat * (most - picks.count + 1)) picks.count--;
}

/** In the place of a lesser colleague, else of the last one when there is no room. */
function insert(
  { organisation, evaluatorOf }: Network,
  picks: Picks,
  most: number,
  edge: number,
  worth: number,
) {
  const { edges, worths } = picks;
  const ours = organisation[evaluatorOf[edge]];
  let at = 0;
  while (at < picks.count && organisation[evaluatorOf[edges[at]]] !== ours) at++;
  if (at < picks.count && worths[at] >= worth) return;
  if (at === picks.count && at < most) picks.count++;
  for (at = Math.min(at, most - 1); at > 0 && worths[at - 1] < worth; at--) {
    edges[at] = edges[at - 1];
    worths[at] = worths[at - 1];
  }
  edges[at] = edge;
  worths[at] = worth;
}

/**
 * Every application takes its best at the prices as they are, whether or not the evaluators have room; whoever holds as good
 * ones keeps them, because they fit together.
 */
export function chooseBest(seating: Seating) {
  const { network, weight, price } = seating;
  const { seatStart } = network;
  const picks = roomForPicks(network.mostSeats);
  for (let application = 0; application + 1 < seatStart.length; application++) {
    const first = seatStart[application];
    const seats = seatStart[application + 1] - first;
    pickBest(network, weight, price, application, seats, picks);
    if (heldWorth(seating, application) === worthOf(picks, seats, network.emptySeat)) continue;
    for (let i = 0; i < seats; i++) seat(seating, first + i, i < picks.count ? picks.edges[i] : none);
  }
}

export function heldWorth({ network, weight, price, held }: Seating, application: number) {
  let [worth, empty] = [0, 0];
  for (let place = network.seatStart[application]; place < network.seatStart[application + 1]; place++)
    if (held[place] === none) worth -= network.emptySeat * ++empty;
    else worth += weight[held[place]] - price[network.evaluatorOf[held[place]]];
  return worth;
}

export function worthOf({ worths, count }: Picks, seats: number, emptySeat: number) {
  let worth = 0;
  for (let i = 0; i < seats; i++) worth += i < count ? worths[i] : -emptySeat * (i - count + 1);
  return worth;
}
