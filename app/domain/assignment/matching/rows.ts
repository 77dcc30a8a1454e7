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

/** Pairs by rank, in any order. */
type Edges = Omit<Rows, "rowStart">;

/** Row by row, ascending by evaluator. */
export function sortedRows(columns: CandidateColumns, order: Order): Rows {
  const applicationOf = gathered(order.rankOfApplication, columns.application);
  const evaluatorOf = gathered(order.rankOfEvaluator, columns.evaluator);
  return sorted({ applicationOf, evaluatorOf, value: columns.suitability }, order);
}

/** Row by row, but within a row in the order in which they come: much quicker, most where an application's pairs come together. */
export function groupedRows(columns: CandidateColumns, order: Order): Rows {
  const { application, evaluator, suitability } = columns;
  const { rankOfApplication, rankOfEvaluator } = order;
  const rowStart = rowStarts(columns, order);
  const free = rowStart.slice();
  const evaluatorOf = new Int32Array(application.length);
  const value = new Int32Array(application.length);
  for (let i = 0; i < application.length;) {
    const same = application[i];
    let edge = free[rankOfApplication[same]];
    for (; i < application.length && application[i] === same; i++) {
      evaluatorOf[edge] = rankOfEvaluator[evaluator[i]];
      value[edge++] = suitability[i];
    }
    free[rankOfApplication[same]] = edge;
  }
  return { rowStart, applicationOf: applicationsOf(rowStart), evaluatorOf, value };
}

function rowStarts({ application }: CandidateColumns, { applications, rankOfApplication }: Order) {
  const rowStart = new Int32Array(applications.length + 1);
  for (let i = 0, first = 0; i < application.length; first = i) {
    const same = application[i];
    while (i < application.length && application[i] === same) i++;
    rowStart[rankOfApplication[same] + 1] += i - first;
  }
  for (let rank = 0; rank < applications.length; rank++) rowStart[rank + 1] += rowStart[rank];
  return rowStart;
}

function applicationsOf(rowStart: Int32Array) {
  const applicationOf = new Int32Array(rowStart[rowStart.length - 1]);
  for (let rank = 0; rank + 1 < rowStart.length; rank++)
    applicationOf.fill(rank, rowStart[rank], rowStart[rank + 1]);
  return applicationOf;
}

/** Refuses a pair that is listed twice. */
export function sorted(edges: Edges, { applications, evaluators }: Order): Rows {
  const byEvaluator = countingSort(upTo(edges.value.length), edges.evaluatorOf, evaluators.length).order;
  const { start, order } = countingSort(byEvaluator, edges.applicationOf, applications.length);
  const rows = { rowStart: start, ...chosen(edges, order) };
  refuseRepetition(rows);
  return rows;
}

export function chosen({ applicationOf, evaluatorOf, value }: Edges, edges: Int32Array): Edges {
  return {
    applicationOf: gathered(applicationOf, edges),
    evaluatorOf: gathered(evaluatorOf, edges),
    value: gathered(value, edges),
  };
}

/** The edges for which `usable` holds, in the same order. */
export function filteredRows(rows: Rows, usable: (edge: number) => boolean): Rows {
  const edges = filtered(rows.value.length, usable);
  if (edges.length === rows.value.length) return rows;
  const left = chosen(rows, edges);
  const applications = rows.rowStart.length - 1;
  return { rowStart: countingSort(upTo(edges.length), left.applicationOf, applications).start, ...left };
}

/** The places up to before `count` that are `usable`; there may be millions, so without a list in between. */
export function filtered(count: number, usable: (edge: number) => boolean) {
  const kept = new Int32Array(count);
  let size = 0;
  for (let edge = 0; edge < count; edge++) if (usable(edge)) kept[size++] = edge;
  return kept.subarray(0, size);
}

/** The edge between the two, or `none`, in rows that are only grouped. */
export function findEdge({ rowStart, evaluatorOf }: Rows, application: number, evaluator: number) {
  for (let edge = rowStart[application]; edge < rowStart[application + 1]; edge++)
    if (evaluatorOf[edge] === evaluator) return edge;
  return none;
}

/** The same in sorted rows. */
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
