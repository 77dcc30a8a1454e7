import type { Problem } from "../problem.ts";
import { crossingEdges } from "./connect.ts";
import { type Swap, swapOf } from "./join.ts";
import { none } from "./rows.ts";
import { copyOf, seat, type Seating } from "./seating.ts";
import { leastMean, servedOf } from "./served.ts";

/** So many seats are compared with each other; of more, every second, third … */
const mostCompared = 3000;

/**
 * Serving the worst-served better takes pairs across topics away again. Until the wanted share is reached, two evaluators
 * change places, the cheapest exchange first, none of which breaks a rule or makes the worst-served application worse. As far
 * as they lead.
 */
export function crossed(problem: Problem, seating: Seating, counts: Uint8Array): Seating {
  const crossing = crossingEdges(problem, seating.network);
  let missing = missingIn(seating.held, crossing, problem.connect!.crossing);
  if (missing <= 0) return seating;
  const next = copyOf(seating);
  const { network } = next;
  const served = servedOf(network, next.held);
  const floor = leastMean(network, served, counts);
  for (const { place, other } of swapsThatCross(next, crossing)) {
    const swap = swapOf(next, place, other);
    const gain = swap ? gainOf(next, crossing, swap) : 0;
    if (!swap || gain <= 0 || !staysServed(swap)) continue;
    for (const [at, edge] of seatsOf(swap)) {
      served[network.seatApplication[at]] += network.value[edge] - network.value[next.held[at]];
      seat(next, at, edge);
    }
    missing -= gain;
    if (missing <= 0) break;
  }
  return next;

  function staysServed(swap: Swap) {
    return seatsOf(swap).every(([at, edge]) => {
      const application = network.seatApplication[at];
      const sum = served[application] - network.value[next.held[at]] + network.value[edge];
      return (
        !counts[application] || sum >= Math.min(served[application], floor * network.wanted[application])
      );
    });
  }
}

/** How many more pairs would have to cross topics. */
function missingIn(held: Int32Array, crossing: Int8Array, share: number): number {
  const known = held.filter((edge) => edge !== none && crossing[edge] >= 0);
  return Math.ceil(share * known.length - 1e-9) - known.filter((edge) => crossing[edge] === 1).length;
}

/** The cheapest first; of equal ones in the order of their seats. */
function swapsThatCross(seating: Seating, crossing: Int8Array): Swap[] {
  const places = Array.from(seating.held.keys()).filter((place) => seating.held[place] !== none);
  const stride = Math.ceil(places.length / mostCompared);
  const swaps: Swap[] = [];
  for (let first = 0; first < places.length; first++)
    for (let second = first + 1; second < places.length; second += stride) {
      const swap = swapOf(seating, places[first], places[second]);
      if (swap && gainOf(seating, crossing, swap) > 0) swaps.push(swap);
    }
  return swaps.sort((one, next) => one.loss - next.loss);
}

function gainOf({ held }: Seating, crossing: Int8Array, swap: Swap): number {
  const isAcross = (edge: number) => Number(crossing[edge] === 1);
  return seatsOf(swap).reduce((gain, [at, edge]) => gain + isAcross(edge) - isAcross(held[at]), 0);
}

function seatsOf({ place, edge, other, otherEdge }: Swap): [number, number][] {
  return [
    [place, edge],
    [other, otherEdge],
  ];
}
