import type { Beyond } from "./beyond.ts";
import { columnsOf, knownPairs, placesOf } from "./columns.ts";
import { countingSort, gathered, upTo } from "./counting-sort.ts";
import { besideLocked, type Remainder } from "./locked.ts";
import { canonicalOrder, type Order } from "./order.ts";
import type { Problem } from "../problem.ts";
import { edgeBetween, none, type Rows, sortedRows } from "./rows.ts";
import { type Stakes, stakesOf, weightsOf } from "./weights.ts";

export type Network = ReturnType<typeof networkOf>;

/** The problem as typed arrays: what remains beside the locked pairs, applications and evaluators joined by edges. */
export function buildNetwork(problem: Problem) {
  const ground = groundOf(problem, sortedRows);
  return networkOf(ground, ground.rows);
}

/** What networks over all pairs and over some have in common. */
export type Ground = Omit<Remainder, "seats"> & {
  order: Order;
  seats: ReturnType<typeof seatingOf>;
  wanted: Int32Array;
  /** Of an earlier matching, by rank. */
  kept: { application: number; evaluator: number }[];
  stakes: Stakes;
  /** Where only some pairs are listed. */
  beyond?: Beyond;
};

export function groundOf(problem: Problem, arranged: typeof sortedRows): Ground {
  const places = placesOf(problem);
  const order = canonicalOrder(problem);
  const rows = arranged(columnsOf(problem, places), order);
  const { seats, ...remainder } = besideLocked(problem, places, order, rows);
  const seating = seatingOf(seats);
  return {
    ...remainder,
    order,
    seats: seating,
    wanted: Int32Array.from(order.applications, (place) => problem.applications[place].wanted),
    kept: knownPairs(problem.keep?.pairs, places).map((pair) => ({
      application: order.rankOfApplication[pair.application],
      evaluator: order.rankOfEvaluator[pair.evaluator],
    })),
    stakes: stakesOf(problem, order, remainder.rows, seating.seatApplication.length),
  };
}

/** Over all pairs or, with `rows`, sorted, only over some. */
export function networkOf({ rows: all, order, seats, stakes, ...ground }: Ground, rows: Rows) {
  const columns = countingSort(upTo(rows.value.length), rows.evaluatorOf, order.evaluators.length);
  const kept = keptEdges(ground.kept, rows);
  return {
    ...order,
    ...ground,
    ...rows,
    ...seats,
    /** All that are permitted: what is proved is proved of these. */
    all,
    /** Applications on which two of one organisation may be: none, but to see what that would bring. */
    exempt: new Int32Array(order.applications.length),
    /** Edges of evaluator e: columnEdges[columnStart[e]] and so on. */
    columnStart: columns.start,
    columnEdges: columns.order,
    columnApplication: gathered(rows.applicationOf, columns.order),
    kept,
    weight: weightsOf(stakes, rows, kept),
    step: stakes.step,
    hashes: stakes.hashes,
    emptySeat: stakes.emptySeat,
  };
}

/** Two totals differ by whole steps; what is less is only the hash that decides between equals. */
export function stepsIn({ step }: Network, weight: number) {
  return Math.floor(weight / step);
}

/** Seats of application a: seatStart[a] to before seatStart[a + 1]. */
function seatingOf(seats: Int32Array) {
  const seatStart = new Int32Array(seats.length + 1);
  seats.forEach((count, application) => (seatStart[application + 1] = seatStart[application] + count));
  const seatApplication = new Int32Array(seatStart[seats.length]);
  seats.forEach((_, application) =>
    seatApplication.fill(application, seatStart[application], seatStart[application + 1]),
  );
  return { seatStart, seatApplication, mostSeats: seats.reduce((most, count) => Math.max(most, count), 0) };
}

/** Those that are still permitted. */
function keptEdges(kept: Ground["kept"], rows: Rows) {
  const edges = new Int32Array(kept.length);
  let count = 0;
  for (const { application, evaluator } of kept) {
    const edge = edgeBetween(rows, application, evaluator);
    if (edge !== none) edges[count++] = edge;
  }
  return edges.subarray(0, count).sort();
}
