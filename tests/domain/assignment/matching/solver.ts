import loadHighs from "highs";
import type { Candidate, Problem } from "#app/domain/assignment/problem.ts";

const highs = await loadHighs();

type Solved = { seats: number; total: number };
type Listed = Problem & { pairs: Candidate[] };

/** So much that no suitability outweighs a seat. */
const seat = 100;

/**
 * The most seats that can be taken, and the greatest total then, as a solver that has nothing to do with ours finds them: a
 * whole number per pair, a row per rule. `floor`: the mean, in millionths, that every application must have at least.
 * Undefined when there is no such matching.
 */
export function solve(problem: Listed, floor?: number): Solved | undefined {
  return highs.withModel<Solved | undefined>(modelOf(problem, rowsOf(problem, floor)), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0 });
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
    const { colValue } = model.getSolution();
    const taken = problem.pairs.filter((_, i) => colValue[i] > 0.5);
    return { seats: taken.length, total: taken.reduce((total, pair) => total + pair.suitability, 0) };
  }) as Solved | undefined;
}

type Row = { factor: (pair: Candidate) => number; least: number; most: number };

function modelOf({ pairs }: Listed, rows: Row[]) {
  const columns = pairs.map((pair) =>
    rows.flatMap(({ factor }, row) => (factor(pair) ? [{ row, factor: factor(pair) }] : [])),
  );
  const starts = [0];
  for (const column of columns) starts.push(starts.at(-1)! + column.length);
  return {
    sense: highs.constants.objectiveSense.maximize,
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(pairs, ({ suitability }) => seat + suitability / 1_000_000),
    colLower: new Float64Array(columns.length),
    colUpper: new Float64Array(columns.length).fill(1),
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
    integrality: columns.map(() => highs.constants.variableType.integer),
    matrix: {
      format: "csc" as const,
      numCols: columns.length,
      numRows: rows.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(columns.flat(), ({ row }) => row),
      values: Float64Array.from(columns.flat(), ({ factor }) => factor),
    },
  };
}

function rowsOf({ applications, evaluators, rules }: Problem, floor?: number): Row[] {
  const people = new Map(evaluators.map((one) => [one.id, one]));
  const is = (holds: boolean) => (holds ? 1 : 0);
  return [
    ...applications.flatMap(({ id, wanted }): Row[] => [
      { factor: ({ application }) => is(application === id), least: 0, most: wanted },
      ...namesOf(evaluators, "organisation").map((one) =>
        rowOf(id, 1, (pair) => people.get(pair.evaluator)!.organisation === one),
      ),
      ...(rules?.oneOfACountry ? namesOf(evaluators, "country") : []).map((one) =>
        rowOf(id, 1, (pair) => people.get(pair.evaluator)!.country === one),
      ),
      ...(rules?.kinds ?? []).map(({ kind, least }) =>
        rowOf(id, wanted - least, (pair) => !people.get(pair.evaluator)!.kinds!.includes(kind)),
      ),
      ...(floor === undefined ? [] : [floorRow(id, floor * wanted)]),
    ]),
    ...evaluators.map(({ id, least = 0, most }): Row => ({
      factor: ({ evaluator }) => is(evaluator === id),
      least,
      most,
    })),
  ];
}

function namesOf(evaluators: Problem["evaluators"], name: "organisation" | "country") {
  return [...new Set(evaluators.flatMap((one) => one[name] ?? []))];
}

function rowOf(application: string, most: number, counts: (pair: Candidate) => boolean): Row {
  return {
    factor: (pair) => (pair.application === application && counts(pair) ? 1 : 0),
    least: 0,
    most: Math.max(0, most),
  };
}

function floorRow(id: string, sum: number): Row {
  const factor = (pair: Candidate) => (pair.application === id ? pair.suitability / 1_000_000 : 0);
  return { factor, least: sum / 1_000_000, most: Infinity };
}
