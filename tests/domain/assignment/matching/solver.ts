import loadHighs from "highs";
import type { Candidate, Problem } from "#app/domain/assignment/problem.ts";

const highs = await loadHighs();

type Solved = { seats: number; total: number };

/** So much that no suitability outweighs a seat. */
const seat = 100;

/**
 * The most seats that can be taken, and the greatest total then, as a linear programming solver of its own finds them: a
 * variable per pair; rows for wanted, most, least and one of an organisation. Undefined when least loads cannot be met.
 */
export function solve(problem: Problem & { pairs: Candidate[] }): Solved | undefined {
  const rows = rowsOf(problem);
  const columns = problem.pairs.map((pair) => rows.flatMap(({ holds }, row) => (holds(pair) ? [row] : [])));
  const starts = columns.map((_, i) => columns.slice(0, i).flat().length);
  const indices = Int32Array.from(columns.flat());
  const model = {
    sense: highs.constants.objectiveSense.maximize,
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(problem.pairs, (pair) => seat + pair.suitability / 1_000_000),
    colLower: new Float64Array(columns.length),
    colUpper: new Float64Array(columns.length).fill(1),
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
    matrix: {
      format: "csc" as const,
      numCols: columns.length,
      numRows: rows.length,
      starts: Int32Array.from([...starts, indices.length]),
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  };
  const lp = highs.createModel(model);
  try {
    lp.options.set({ output_flag: false });
    lp.run();
    if (lp.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined;
    const { colValue } = lp.getSolution();
    const taken = problem.pairs.filter((_, i) => colValue[i] > 0.5);
    return { seats: taken.length, total: taken.reduce((total, pair) => total + pair.suitability, 0) };
  } finally {
    lp.dispose();
  }
}

type Row = { holds: (pair: Candidate) => boolean; least: number; most: number };

function rowsOf({ applications, evaluators }: Problem): Row[] {
  const organisations = new Set(evaluators.flatMap(({ organisation }) => organisation ?? []));
  const isFrom = (organisation: string, id: string) =>
    evaluators.some((evaluator) => evaluator.id === id && evaluator.organisation === organisation);
  return [
    ...applications.map(({ id, wanted }) => ({
      holds: (pair: Candidate) => pair.application === id,
      least: 0,
      most: wanted,
    })),
    ...evaluators.map(({ id, least = 0, most }) => ({
      holds: (pair: Candidate) => pair.evaluator === id,
      least,
      most,
    })),
    ...applications.flatMap(({ id }) =>
      Array.from(organisations, (organisation) => ({
        holds: (pair: Candidate) => pair.application === id && isFrom(organisation, pair.evaluator),
        least: 0,
        most: 1,
      })),
    ),
  ];
}
