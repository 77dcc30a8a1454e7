import { mostPoints, type Scoring } from "../calls/scoring.ts";

/** Whole points of one complete sheet, by the id of the criterion. */
export type Points = Readonly<Record<string, number>>;

/** The points for one criterion. Refuses a sheet that lacks them, or has part of a point. */
export function pointsFor({ id }: { id: string }, points: Points): number {
  return whole(points[id]);
}

/** Σ weight · points of one sheet, whole. Refuses a sheet that lacks a criterion. */
export function weightedPoints(points: Points, { criteria }: Scoring): number {
  return whole(criteria.reduce((sum, criterion) => sum + criterion.weight * pointsFor(criterion, points), 0));
}

/** The weighted points of a sheet that gives the most everywhere. Refuses a scoring without any points. */
export function mostWeightedPoints({ criteria }: Scoring): number {
  const most = whole(criteria.reduce((sum, criterion) => sum + criterion.weight * mostPoints(criterion), 0));
  if (most < 1) throw new RangeError("A scoring needs at least one point to give");
  return most;
}

function whole(points: number | undefined): number {
  if (!Number.isSafeInteger(points)) throw new RangeError(`Not whole points: ${points}`);
  return points!;
}
