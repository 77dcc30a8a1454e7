import { isOtherTieBreak, type OtherTieBreak, type Scoring } from "../calls/scoring.ts";
import { compare, type Fraction, fraction } from "./exact.ts";

export type Scored = {
  applicationId: string;
  score: Fraction;
  /** Exact combined points of each criterion that breaks ties. */
  criteria: Readonly<Record<string, Fraction>>;
  /** Submitted score sheets, where their number breaks ties. */
  evaluations?: number;
  /** When the submission that counts was received (UTC), where that breaks ties. */
  receivedAt?: Date | null;
};

/** `place` counts from 1; `tied` when another application has the same place. */
export type Placed<Row> = Row & { place: number; tied: boolean };

/**
 * Orders by exact score, then by what the call declared to break ties, in its order: points of criteria, more
 * evaluations, earlier receipt. What remains equal shares a place (1, 2, 2, 4). Refuses a row that lacks a declared key.
 */
export function rank<Row extends Scored>(rows: readonly Row[], { tieBreaks }: Scoring): Placed<Row>[] {
  const keys = new Map(rows.map((row) => [row, [row.score, ...tieBreaks.map((key) => keyOf(row, key))]]));
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

const otherKeys: Record<OtherTieBreak, (row: Scored) => number | undefined> = {
  "by:evaluations": ({ evaluations }) => evaluations,
  "by:receipt": ({ receivedAt }) => (receivedAt ? -receivedAt.getTime() : undefined),
};

/** The greater, the better. */
function keyOf(row: Scored, key: string): Fraction {
  if (!isOtherTieBreak(key)) return row.criteria[key] ?? lacks(row, key);
  const value = otherKeys[key](row);
  return value === undefined ? lacks(row, key) : fraction(value);
}

function lacks({ applicationId }: Scored, key: string): never {
  throw new RangeError(`Application ${applicationId} has nothing to break a tie by ${key}`);
}
