import type { Scoring } from "../calls/scoring.ts";
import { mostPoints } from "../calls/scale.ts";

/** Whole or half points of one complete sheet, by the id of the criterion. */
export type Points = Readonly<Record<string, number>>;

/** The points for one criterion. Refuses a sheet that lacks them, or has less than half of a point. */
export function pointsFor({ id }: { id: string }, points: Points): number {
  return halves(points[id]);
}

/** Σ weight · points of one sheet, in whole or half points. Refuses a sheet that lacks a criterion. */
export function weightedPoints(points: Points, { criteria }: Scoring): number {
  return halves(
    criteria.reduce((sum, criterion) => sum + criterion.weight * pointsFor(criterion, points), 0),
  );
}

/** The weighted points of a sheet that gives the most everywhere. Refuses a scoring without any points. */
export function mostWeightedPoints({ criteria }: Scoring): number {
  const most = halves(criteria.reduce((sum, criterion) => sum + criterion.weight * mostPoints(criterion), 0));
  if (most < 1) throw new RangeError("A scoring needs at least one point to give");
  return most;
}

/** Halves are exact in binary, as long as twice of them is a safe integer. */
function halves(points: number | undefined): number {
  if (points === undefined || !Number.isSafeInteger(2 * points))
    throw new RangeError(`Not whole or half points: ${points}`);
  return points;
}
