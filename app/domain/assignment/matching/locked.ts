import { knownPairs, type Places } from "./columns.ts";
import { type Limit, limitsOf } from "./limits.ts";
import type { Order } from "./order.ts";
import type { Problem } from "../problem.ts";
import { filteredRows, findEdge, type Rows, none } from "./rows.ts";

/** What remains to be decided once the locked pairs have their seats. */
export type Remainder = {
  rows: Rows;
  /** Seats still free, by application. */
  seats: Int32Array;
  /** Applications an evaluator can and should still get. */
  most: Int32Array;
  least: Int32Array;
  /** What they leave of the other rules. */
  limits: Limit[];
  /** Sum of the locked suitabilities, by application. */
  lockedValue: Float64Array;
  /** By rank. */
  locked: { application: number; evaluator: number; suitability: number }[];
};

export function besideLocked(problem: Problem, places: Places, order: Order, rows: Rows): Remainder {
  const seats = Int32Array.from(order.applications, (place) => problem.applications[place].wanted);
  const most = Int32Array.from(order.evaluators, (place) => problem.evaluators[place].most);
  const least = Int32Array.from(order.evaluators, (place) => problem.evaluators[place].least ?? 0);
  const lockedValue = new Float64Array(seats.length);
  const closed = new Uint8Array(rows.value.length);
  const locked = lockedPairs(problem, places, order, rows);
  const limits = limitsOf(problem, order);

  for (const { application, evaluator, suitability } of locked) {
    lockedValue[application] += suitability;
    closeGroup(closed, rows, application, order.organisation, order.organisation[evaluator]);
    for (const limit of limits) countLocked(limit, closed, rows, application, evaluator);
    seats[application]--;
    most[evaluator]--;
    least[evaluator]--;
  }
  const isPositive = (number: number) => number > 0;
  const isAllOpen =
    locked.length === 0 &&
    [seats, most, ...limits.map((limit) => limit.most)].every((numbers) => numbers.every(isPositive));
  const hasRoom = (application: number, evaluator: number) =>
    limits.every((limit) => limit.group[evaluator] === none || limit.most[application] > 0);
  const open = (edge: number) =>
    !closed[edge] &&
    seats[rows.applicationOf[edge]] > 0 &&
    most[rows.evaluatorOf[edge]] > 0 &&
    hasRoom(rows.applicationOf[edge], rows.evaluatorOf[edge]);
  const atLeastNone = (number: number) => Math.max(0, number);
  return {
    rows: isAllOpen ? rows : filteredRows(rows, open),
    seats: seats.map(atLeastNone),
    most: most.map(atLeastNone),
    least: least.map((number, evaluator) => atLeastNone(Math.min(number, most[evaluator]))),
    limits,
    lockedValue,
    locked,
  };
}

function lockedPairs(problem: Problem, places: Places, order: Order, rows: Rows) {
  return Array.from(knownPairs(problem.locked, places), (pair) => {
    const application = order.rankOfApplication[pair.application];
    const evaluator = order.rankOfEvaluator[pair.evaluator];
    const edge = findEdge(rows, application, evaluator);
    return { application, evaluator, suitability: edge === none ? 0 : rows.value[edge] };
  });
}

/** A country that is locked in is closed to others; of those who are not of a required kind, fewer may come. */
function countLocked(
  { name, group, most }: Limit,
  closed: Uint8Array,
  rows: Rows,
  application: number,
  evaluator: number,
) {
  if (group[evaluator] === none) return;
  if (name === "country") closeGroup(closed, rows, application, group, group[evaluator]);
  else most[application] = Math.max(0, most[application] - 1);
}

function closeGroup(closed: Uint8Array, rows: Rows, application: number, group: Int32Array, locked: number) {
  for (let edge = rows.rowStart[application]; edge < rows.rowStart[application + 1]; edge++)
    if (group[rows.evaluatorOf[edge]] === locked) closed[edge] = 1;
}
