type SubmittedSheet = {
  /** Sum of weight × points. */
  weighted: number;
  /** The points given, one for each criterion. */
  points: readonly number[];
};

/**
 * What somebody's own sheets have in common, in percent of the `most` weighted points: mean, lowest and highest from one
 * sheet on, the standard deviation (n − 1) from two; and how often each number of points was given.
 */
export function ownFigures(sheets: readonly SubmittedSheet[], most: number) {
  const percents = sheets.map(({ weighted }) => (100 * weighted) / most);
  const some = percents.length > 0;
  const times = Map.groupBy(
    sheets.flatMap(({ points }) => points),
    (points) => points,
  );
  return {
    mean: some ? meanOf(percents) : null,
    spread: percents.length > 1 ? deviationOf(percents) : null,
    lowest: some ? Math.min(...percents) : null,
    highest: some ? Math.max(...percents) : null,
    points: [...times]
      .map(([points, given]) => ({ points, times: given.length }))
      .sort((one, other) => one.points - other.points),
  };
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: number[]): number {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
