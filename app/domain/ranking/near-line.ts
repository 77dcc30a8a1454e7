/** Percent of the most that each evaluator gave one application. */
type Sheets = readonly number[];

/** A score as percent of the most, and whether it reaches every threshold. */
export type Lined = { applicationId: string; percent: number; above: boolean };

/**
 * By how many percent points each application is away from changing its side of the line after place `places`: from the
 * first one outside for those within (0 or more), from the last one within for the others (0 or less). Where there are
 * places for all who reach the threshold, that is the line; without one there is none, and no distance. `rows` in the order
 * of their places.
 */
export function distancesToLine(rows: readonly Lined[], places: number, threshold?: number) {
  const isScarce = rows.filter(({ above }) => above).length > places;
  const lineFor = (place: number) =>
    isScarce ? rows[place < places ? places : places - 1].percent : threshold;
  return new Map(
    rows.map(({ applicationId, percent }, place) => {
      const line = lineFor(place);
      return [applicationId, line === undefined ? undefined : percent - line] as const;
    }),
  );
}

/**
 * Applications that would change sides if their mean moved by its standard error: one more evaluation may decide there,
 * and hardly anywhere else. The error is s/√n with one s for all, pooled over the applications with two sheets or more,
 * since two or three sheets say nothing of an error of their own. Nobody when no application has two.
 */
export function nearLine(
  rows: readonly { applicationId: string; sheets: Sheets; distance?: number }[],
): Set<string> {
  const deviation = pooledDeviation(rows.map(({ sheets }) => sheets));
  if (deviation === undefined) return new Set();
  const isNear = ({ sheets, distance }: { sheets: Sheets; distance?: number }) =>
    distance !== undefined && Math.abs(distance) <= deviation / Math.sqrt(sheets.length);
  return new Set(rows.filter(isNear).map(({ applicationId }) => applicationId));
}

/** The deviation within applications, degrees of freedom Σ(n − 1). */
function pooledDeviation(all: readonly Sheets[]): number | undefined {
  const freedom = all.reduce((sum, sheets) => sum + Math.max(0, sheets.length - 1), 0);
  if (freedom === 0) return undefined;
  const squares = all.flatMap((sheets) => {
    const mean = sheets.reduce((sum, one) => sum + one, 0) / sheets.length;
    return sheets.map((one) => (one - mean) ** 2);
  });
  return Math.sqrt(squares.reduce((sum, one) => sum + one, 0) / freedom);
}
