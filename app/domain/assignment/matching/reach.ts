import type { Ground } from "./network.ts";
import { type Picks, roomForPicks } from "./choose.ts";
import { chosen, findEdge, none, type Rows, sorted } from "./rows.ts";
import { panelOf, type Seating } from "./seating.ts";
import { scale, weightAt } from "./weights.ts";

/** As many more pairs than it has seats are taken for an application at first. */
export const spare = 6;

/** The pairs that are looked at: the first `count` of `edges`. */
export type Reach = {
  edges: Int32Array;
  count: number;
  /** By pair: 1 for those. */
  isIn: Uint8Array;
  /** The prices at which they were chosen, and by application what no other was worth more than. */
  price: Float64Array;
  limit: Float64Array;
};

/** By application the best at these prices, and what was kept. */
export function openReach({ rows, seats, kept }: Ground, price: Float64Array): Reach {
  const { seatStart, mostSeats } = seats;
  const reach = {
    edges: new Int32Array(rows.value.length),
    count: 0,
    isIn: new Uint8Array(rows.value.length),
    price,
    limit: new Float64Array(seatStart.length - 1).fill(-Infinity),
  };
  const best = roomForPicks(mostSeats + spare);
  for (let application = 0; application + 1 < rows.rowStart.length; application++) {
    const most = seatStart[application + 1] - seatStart[application] + spare;
    takeBest(rows, price, application, most, best);
    if (best.count === most) reach.limit[application] = best.worths[most - 1];
    for (let i = 0; i < best.count; i++) add(reach, best.edges[i]);
  }
  for (const { application, evaluator } of kept) {
    const edge = findEdge(rows, application, evaluator);
    if (edge !== none) add(reach, edge);
  }
  return reach;
}

export function addAll(reach: Reach) {
  for (let edge = 0; edge < reach.isIn.length; edge++) add(reach, edge);
}

function add(reach: Reach, edge: number) {
  if (reach.isIn[edge] === 1) return;
  reach.isIn[edge] = 1;
  reach.edges[reach.count++] = edge;
}

/** The best `most` of an application, whatever their organisation. */
function takeBest(rows: Rows, price: Float64Array, application: number, most: number, best: Picks) {
  const { rowStart, evaluatorOf, value } = rows;
  const end = rowStart[application + 1];
  best.count = 0;
  let least = -Infinity;
  for (let edge = rowStart[application]; edge < end; edge++) {
    const worth = value[edge] * scale - price[evaluatorOf[edge]];
    if (worth <= least) continue;
    insert(best, most, edge, worth);
    if (best.count === most) least = best.worths[most - 1];
  }
}

/** Keeps the greatest `most`, the greatest first. */
function insert(best: Picks, most: number, edge: number, worth: number) {
  const { edges, worths } = best;
  let at = best.count < most ? best.count++ : most - 1;
  for (; at > 0 && worths[at - 1] < worth; at--) {
    worths[at] = worths[at - 1];
    edges[at] = edges[at - 1];
  }
  worths[at] = worth;
  edges[at] = edge;
}

export function rowsInReach({ rows, order }: Ground, { edges, count }: Reach) {
  return sorted(chosen(rows, edges.subarray(0, count)), order);
}

/** Adds what an application would rather have at these prices than the least of what it holds. Returns whether there was any. */
export function widen({ rows, stakes }: Ground, reach: Reach, seating: Seating) {
  const { rowStart, evaluatorOf, value } = rows;
  const { price, network } = seating;
  const before = reach.count;
  const cheaper = stakes.hashes + greatestFall(reach.price, price);
  for (let application = 0; application < network.applications.length; application++) {
    const least = leastWorth(seating, application);
    if (reach.limit[application] + cheaper <= least) continue;
    const end = rowStart[application + 1];
    for (let edge = rowStart[application]; edge < end; edge++) {
      const paid = price[evaluatorOf[edge]];
      if (value[edge] * scale + stakes.hashes - paid <= least || reach.isIn[edge] === 1) continue;
      if (weightAt(stakes, rows, edge) - paid > least) add(reach, edge);
    }
  }
  return reach.count > before;
}

function greatestFall(before: Float64Array, now: Float64Array) {
  let fall = 0;
  for (let i = 0; i < now.length; i++) fall = Math.max(fall, before[i] - now[i]);
  return fall;
}

function leastWorth(seating: Seating, application: number) {
  const { network, weight, price } = seating;
  let [least, empty] = [Infinity, 0];
  for (const edge of panelOf(seating, application))
    if (edge === none) empty++;
    else least = Math.min(least, weight[edge] - price[network.evaluatorOf[edge]]);
  return empty > 0 ? Math.min(least, -empty * network.emptySeat) : least;
}
