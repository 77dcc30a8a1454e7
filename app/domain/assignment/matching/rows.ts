import { countingSort, gathered, upTo } from "./counting-sort.ts";
import type { Order } from "./order.ts";
import type { CandidateColumns } from "../problem.ts";

/** Stands for no edge, nobody, no seat. */
export const none = -1;

/** Permitted pairs ("edges") by rank: those of application a are rowStart[a] to before rowStart[a + 1], ascending by evaluator. */
export type Rows = {
  rowStart: Int32Array;
  applicationOf: Int32Array;
  evaluatorOf: Int32Array;
  /** Suitability, millionths. */
  value: Int32Array;
};

/** Refuses a pair that is listed twice. */
export function rowsOf(columns: CandidateColumns, order: Order): Rows {
  const application = gathered(order.rankOfApplication, columns.application);
  const evaluator = gathered(order.rankOfEvaluator, columns.evaluator);
  const byEvaluator = countingSort(upTo(evaluator.length), evaluator, order.evaluators.length).order;
  const sorted = countingSort(byEvaluator, application, order.applications.length);
  const rows = {
    rowStart: sorted.start,
    applicationOf: gathered(application, sorted.order),
    evaluatorOf: gathered(evaluator, sorted.order),
    value: gathered(columns.suitability, sorted.order),
  };
  refuseRepetition(rows);
  return rows;
}

/** The edges for which `usable` holds, in the same order. */
export function filteredRows(rows: Rows, usable: (edge: number) => boolean): Rows {
  const edges = filtered(rows.value.length, usable);
  if (edges.length === rows.value.length) return rows;
  const applicationOf = gathered(rows.applicationOf, edges);
  return {
    rowStart: countingSort(upTo(edges.length), applicationOf, rows.rowStart.length - 1).start,
    applicationOf,
    evaluatorOf: gathered(rows.evaluatorOf, edges),
    value: gathered(rows.value, edges),
  };
}

/** The places up to before `count` that are `usable`; there may be millions, so without a list in between. */
function filtered(count: number, usable: (edge: number) => boolean) {
  const kept = new Int32Array(count);
  let size = 0;
  for (let edge = 0; edge < count; edge++) if (usable(edge)) kept[size++] = edge;
  return kept.subarray(0, size);
}

/** The edge between the two, or `none`. */
export function edgeBetween({ rowStart, evaluatorOf }: Rows, application: number, evaluator: number) {
  let low = rowStart[application];
  let high = rowStart[application + 1] - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (evaluatorOf[middle] < evaluator) low = middle + 1;
    else high = middle;
  }
  return low === high && evaluatorOf[low] === evaluator ? low : none;
}

function refuseRepetition({ applicationOf, evaluatorOf }: Rows) {
  for (let edge = 1; edge < evaluatorOf.length; edge++)
    if (evaluatorOf[edge] === evaluatorOf[edge - 1] && applicationOf[edge] === applicationOf[edge - 1])
      throw new RangeError("A pair is listed twice");
}
