import { columnsOf, type Places, placesOf } from "./columns.ts";
import { countingSort, gathered, upTo } from "./counting-sort.ts";
import { besideLocked } from "./locked.ts";
import { canonicalOrder, type Order } from "./order.ts";
import type { Problem } from "../problem.ts";
import { edgeBetween, none, type Rows, rowsOf } from "./rows.ts";
import { greatestCommonDivisor, hashOf, mixed } from "./tie.ts";

/** Weights are in 1/256 millionths, so that fairness can raise them by fractions while all sums stay exact integers. */
export const scale = 256;
/** Fairness never multiplies a weight by more than this. */
export const mostEmphasis = 64;
/** A tenth of a suitability: measured, it saves nine moves of ten for about a thousandth of the total. */
const usualBonus = 100_000;

export type Network = ReturnType<typeof buildNetwork>;

/** The problem as typed arrays: what remains beside the locked pairs, applications and evaluators joined by edges. */
export function buildNetwork(problem: Problem) {
  const places = placesOf(problem);
  const order = canonicalOrder(problem);
  const { rows, seats, ...room } = besideLocked(
    problem,
    places,
    order,
    rowsOf(columnsOf(problem, places), order),
  );
  const columns = countingSort(upTo(rows.value.length), rows.evaluatorOf, order.evaluators.length);
  const seating = seatingOf(seats);
  const kept = keptEdges(problem, places, order, rows);
  return {
    ...order,
    ...rows,
    ...room,
    ...seating,
    /** Applications on which two of one organisation may be: none, but to see what that would bring. */
    exempt: new Int32Array(order.applications.length),
    wanted: Int32Array.from(order.applications, (place) => problem.applications[place].wanted),
    /** Edges of evaluator e: columnEdges[columnStart[e]] and so on. */
    columnStart: columns.start,
    columnEdges: columns.order,
    columnApplication: gathered(rows.applicationOf, columns.order),
    kept,
    ...weightsOf(problem, order, rows, kept, seating.seatApplication.length),
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

/** Those of an earlier matching that are still permitted. */
function keptEdges(problem: Problem, places: Places, order: Order, rows: Rows) {
  const edges = Int32Array.from(problem.keep?.pairs ?? [], (pair) => {
    const application = places.application.get(pair.application);
    const evaluator = places.evaluator.get(pair.evaluator);
    if (application === undefined || evaluator === undefined) return none;
    return edgeBetween(rows, order.rankOfApplication[application], order.rankOfEvaluator[evaluator]);
  }).sort();
  return edges.filter((edge, i) => edge !== none && edge !== edges[i - 1]);
}

/**
 * What counts in the total, per edge: suitability and bonus in units of 1/`scale`, and a hash of the two ids. The hashes of
 * a whole matching add up to less than a quarter of the smallest difference between two totals (`step`), so they decide between equals
 * and nothing else; fewer ties also make the search several times quicker.
 */
function weightsOf(problem: Problem, order: Order, rows: Rows, kept: Int32Array, seats: number) {
  const worth = new Float64Array(rows.value);
  for (const edge of kept) worth[edge] += problem.keep?.bonus ?? usualBonus;
  const step = scale * (greatestCommonDivisor(worth) || 1);
  const hashes = Math.min(2 ** 16, Math.max(1, Math.floor((step - 1) / (4 * Math.max(1, seats))) + 1));
  const applicationHash = Uint32Array.from(order.applications, (place) =>
    hashOf(problem.applications[place].id),
  );
  const evaluatorHash = Uint32Array.from(order.evaluators, (place) => hashOf(problem.evaluators[place].id));
  let greatest = 1;
  for (let edge = 0; edge < worth.length; edge++) {
    const hash = mixed(applicationHash[rows.applicationOf[edge]], evaluatorHash[rows.evaluatorOf[edge]]);
    worth[edge] = worth[edge] * scale + (hash % hashes);
    greatest = Math.max(greatest, worth[edge]);
  }
  return { weight: worth, step, emptySeat: emptySeatLoss(greatest, order.evaluators.length) };
}

/**
 * The loss for the first empty seat of an application (the nth costs n times as much, so that shortage is spread evenly) and
 * for a unit by which an evaluator misses the least load. An exchange passes each evaluator at most once, so it can never
 * win more suitability than this: seats are filled first, then least loads met, and only then does suitability decide.
 */
function emptySeatLoss(greatest: number, evaluators: number) {
  return (evaluators + 1) * greatest * (1 + mostEmphasis);
}
