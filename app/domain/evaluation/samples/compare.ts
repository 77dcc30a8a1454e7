import type { findCall } from "#db/queries/calls.ts";
import { countSamplePoints } from "#db/queries/sample-figures.ts";
import { type findSample } from "#db/queries/samples.ts";
import type { viewSheetCriteria } from "../sheet-criteria.ts";
import { anchorOf } from "./sample.ts";
import { spreadOf } from "./spread.ts";

type Call = Pick<NonNullable<ReturnType<typeof findCall>>, "id" | "scoring">;
type Sample = Pick<NonNullable<ReturnType<typeof findSample>>, "id" | "anchor">;
type Criterion = Pick<ReturnType<typeof viewSheetCriteria>[number], "id" | "title" | "steps" | "points">;

/**
 * By criterion: what the programme would give and why, and how often all evaluators who submitted gave which points.
 * Neither names nor an order from which anybody could be told. Points that were a step of the scale once and are none
 * now are not among it. `points` of a criterion are the reader's own, if any.
 */
export function viewComparison({ id, scoring }: Call, sample: Sample, criteria: readonly Criterion[]) {
  const given = Map.groupBy(countSamplePoints(id, sample.id), (row) => row.criterionId);
  return criteria.map((criterion) => ({
    id: criterion.id,
    title: criterion.title,
    least: criterion.steps[0].points,
    most: criterion.steps.at(-1)!.points,
    own: criterion.points,
    anchor: anchorOf(scoring, sample.anchor, criterion.id),
    ...spreadOf(
      (given.get(criterion.id) ?? [])
        .filter(({ points }) => criterion.steps.some((step) => step.points === points))
        .map(({ points, times }) => ({ points, times })),
    ),
  }));
}
