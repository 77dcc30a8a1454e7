type Criterion = { weight: number; most: number; points: number | null };

/**
 * The percent of the most that the points given so far make, with one decimal, halves up; what has no points counts as
 * none. For showing beside a sheet only: sheets are counted by their weighted points.
 */
export function percentSoFar(criteria: readonly Criterion[]): number {
  const sum = (of: (criterion: Criterion) => number) =>
    criteria.reduce((total, criterion) => total + criterion.weight * of(criterion), 0);
  return Math.round((1000 * sum(({ points }) => points ?? 0)) / sum(({ most }) => most)) / 10;
}
