import type { Scoring } from "#app/domain/calls/scoring.ts";
import { pointsOf } from "#app/domain/evaluation/sheet.ts";
import type { Scores } from "#db/schema/evaluation.ts";
import { combine } from "./combine.ts";
import { type Placed, rank, type Scored } from "./rank.ts";
import { againstThresholds, type Standing } from "./thresholds.ts";

/** An application with its exact score by these sheets or their consensus, and where that stands against the thresholds. */
export function scored<Application extends { id: string }, Sheet extends { scores: Scores }>(
  application: Application,
  sheets: Sheet[],
  scoring: Scoring,
  consensus?: Scores,
) {
  const combined = combine(
    sheets.map(({ scores }) => pointsOf(scoring, scores)),
    scoring,
    consensus && pointsOf(scoring, consensus),
  );
  return {
    ...combined,
    applicationId: application.id,
    application,
    sheets,
    consensus,
    evaluations: sheets.length,
    standing: againstThresholds(combined.score, combined.criteria, scoring),
  };
}

/** All in their places; those below a threshold stand behind all others. */
export function placed<Row extends Scored & { standing: Standing }>(
  rows: Row[],
  scoring: Scoring,
): Placed<Row>[] {
  const { above = [], below = [] } = Object.groupBy(rows, (row) => (row.standing.above ? "above" : "below"));
  const behind = rank(below, scoring).map((row) => ({ ...row, place: row.place + above.length }));
  return [...rank(above, scoring), ...behind];
}
