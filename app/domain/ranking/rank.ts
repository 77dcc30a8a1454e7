import type { Scoring } from "../calls/scoring.ts";
import { compare, type Fraction } from "./exact.ts";

export type Scored = {
  applicationId: string;
  score: Fraction;
  /** Exact mean of each criterion that breaks ties. */
  criteria: Readonly<Record<string, Fraction>>;
};

/** `place` counts from 1; `tied` when another application has the same place. */
export type Placed<Row> = Row & { place: number; tied: boolean };

/**
 * Orders by exact score, then by the means of the call's tie-breaking criteria. What remains equal shares a place
 * (1, 2, 2, 4). Refuses a tie-breaking criterion without a mean.
 */
export function rank<Row extends Scored>(rows: readonly Row[], { tieBreaks }: Scoring): Placed<Row>[] {
  const keys = new Map(rows.map((row) => [row, [row.score, ...tieBreaks.map((id) => meanOf(row, id))]]));
  return places(rows, (a, b) => greatestFirst(keys.get(a)!, keys.get(b)!));
}

/** Orders by calibrated score (see calibrate.ts), equals sharing a place; the call says beforehand which order counts. */
export function rankCalibrated<Row extends { applicationId: string; score: number }>(rows: readonly Row[]) {
  return places(rows, (a, b) => b.score - a.score);
}

/** Rows of one place stand in the order of their ids, only so that a list looks the same twice. */
function places<Row extends { applicationId: string }>(
  rows: readonly Row[],
  order: (a: Row, b: Row) => number,
): Placed<Row>[] {
  const sorted = rows.toSorted((a, b) => order(a, b) || (a.applicationId < b.applicationId ? -1 : 1));
  const same = (a: Row, b?: Row) => b !== undefined && order(a, b) === 0;
  let place = 1;
  return sorted.map((row, index) => {
    const asBefore = same(row, sorted[index - 1]);
    if (!asBefore) place = index + 1;
    return { ...row, place, tied: asBefore || same(row, sorted[index + 1]) };
  });
}

function greatestFirst(a: Fraction[], b: Fraction[]) {
  const deciding = a.findIndex((part, key) => compare(part, b[key]) !== 0);
  return deciding < 0 ? 0 : compare(b[deciding], a[deciding]);
}

function meanOf({ applicationId, criteria }: Scored, id: string) {
  const mean = criteria[id];
  if (!mean) throw new RangeError(`Application ${applicationId} has no mean for ${id}`);
  return mean;
}
