import type { Ground } from "./network.ts";
import { chosen, filtered, findEdge, none, type Rows, sorted } from "./rows.ts";
import { panelOf, type Seating } from "./seating.ts";
import { scale, weightAt } from "./weights.ts";

/** As many more pairs than it has seats are taken for an application at first. */
export const spare = 12;

/** By pair: 1 for those that are looked at. */
export type Reach = Uint8Array;

/** By application the best at these prices, and what was kept. */
export function openReach({ rows, seats, kept }: Ground, price: Float64Array): Reach {
  const { rowStart } = rows;
  const { seatStart, mostSeats } = seats;
  const reach = new Uint8Array(rows.value.length);
  const worths = worthsAt(rows, price);
  const best = new Float64Array(mostSeats + spare);
  for (let application = 0; application + 1 < rowStart.length; application++) {
    const most = seatStart[application + 1] - seatStart[application] + spare;
    const limit = greatestOf(
      worths,
      rowStart[application],
      rowStart[application + 1],
      best.fill(-Infinity),
      most,
    );
    for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++)
      if (worths[edge] >= limit) reach[edge] = 1;
  }
  for (const { application, evaluator } of kept) {
    const edge = findEdge(rows, application, evaluator);
    if (edge !== none) reach[edge] = 1;
  }
  return reach;
}

function worthsAt({ evaluatorOf, value }: Rows, price: Float64Array) {
  const worths = new Float64Array(value.length);
  for (let edge = 0; edge < worths.length; edge++)
    worths[edge] = value[edge] * scale - price[evaluatorOf[edge]];
  return worths;
}

/** The nth greatest, or -Infinity if there are fewer. */
function greatestOf(worths: Float64Array, first: number, end: number, best: Float64Array, nth: number) {
  for (let i = first; i < end; i++) if (worths[i] > best[nth - 1]) insert(best, nth, worths[i]);
  return best[nth - 1];
}

/** Keeps the greatest `most`, the greatest first. */
function insert(best: Float64Array, most: number, worth: number) {
  let at = most - 1;
  for (; at > 0 && best[at - 1] < worth; at--) best[at] = best[at - 1];
  best[at] = worth;
}

export function rowsInReach({ rows, order }: Ground, reach: Reach) {
  return sorted(
    chosen(
      rows,
      filtered(reach.length, (edge) => reach[edge] === 1),
    ),
    order,
  );
}

/** Adds what an application would rather have at these prices than the least of what it holds. Returns whether there was any. */
export function widen({ rows, stakes }: Ground, reach: Reach, seating: Seating) {
  const { rowStart, evaluatorOf, value } = rows;
  const { price, network } = seating;
  let widened = false;
  for (let application = 0; application < network.applications.length; application++) {
    const least = leastWorth(seating, application);
    for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++) {
      const paid = price[evaluatorOf[edge]];
      if (value[edge] * scale + stakes.hashes - paid <= least || reach[edge] === 1) continue;
      if (weightAt(stakes, rows, edge) - paid <= least) continue;
      reach[edge] = 1;
      widened = true;
    }
  }
  return widened;
}

function leastWorth(seating: Seating, application: number) {
  const { network, weight, price } = seating;
  let [least, empty] = [Infinity, 0];
  for (const edge of panelOf(seating, application))
    if (edge === none) empty++;
    else least = Math.min(least, weight[edge] - price[network.evaluatorOf[edge]]);
  return empty > 0 ? Math.min(least, -empty * network.emptySeat) : least;
}
