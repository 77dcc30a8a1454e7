import type { Criterion } from "./scoring.ts";

export function mostPoints(criterion: Criterion): number {
  return criterion.steps.at(-1)!.points;
}

/** Whether these points may be given: a step of the scale or, with half marks, any half point between its ends. */
export function mayBeGiven({ steps }: Criterion, points: number | null, halfMarks = false): points is number {
  if (points === null) return false;
  const within = steps[0].points <= points && points <= steps.at(-1)!.points;
  return (
    steps.some((step) => step.points === points) || (halfMarks && within && Number.isInteger(2 * points))
  );
}
