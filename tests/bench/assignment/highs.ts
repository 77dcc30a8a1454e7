import loadHighs from "highs";
import type { CandidateColumns, Problem } from "#app/domain/assignment/problem.ts";

const highs = await loadHighs();

/** The greatest total by a general solver of linear programs: what the measured times are compared with. */
export function greatestByHighs({
  applications,
  evaluators,
  pairs,
}: Problem & { pairs: CandidateColumns }): number {
  const count = pairs.application.length;
  const numRows = applications.length + evaluators.length;
  const model = {
    sense: highs.constants.objectiveSense.maximize,
    numCols: count,
    numRows,
    colCost: Float64Array.from(pairs.suitability, (units) => units / 1e6),
    colLower: new Float64Array(count),
    colUpper: new Float64Array(count).fill(1),
    rowLower: Float64Array.from([
      ...applications.map(({ wanted }) => wanted),
      ...evaluators.map(({ least }) => least ?? 0),
    ]),
    rowUpper: Float64Array.from([
      ...applications.map(({ wanted }) => wanted),
      ...evaluators.map(({ most }) => most),
    ]),
    matrix: {
      format: "csc" as const,
      numCols: count,
      numRows,
      starts: Int32Array.from({ length: count + 1 }, (_, column) => 2 * column),
      indices: Int32Array.from({ length: 2 * count }, (_, i) =>
        i % 2 ? applications.length + pairs.evaluator[i >> 1] : pairs.application[i >> 1],
      ),
      values: new Float64Array(2 * count).fill(1),
    },
  };
  return highs.withModel<number>(model, (solver) => {
    solver.options.set({ output_flag: false });
    solver.run();
    const { colValue } = solver.getSolution();
    return Array.from(pairs.suitability).reduce((sum, units, i) => sum + units * colValue[i], 0) / 1e6;
  }) as number;
}
