import { z } from "zod";
import { translated } from "./form/definition.ts";

/** A labelled step of a criterion's scale, in whole points. */
const step = z.object({ points: z.int().min(0), label: translated });

const criterion = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: translated,
  guidance: translated,
  /** Exact multiplier of the points; only proportions matter. */
  weight: z.int().positive(),
  /** Rising; the last one is the most that can be given. */
  steps: z.array(step).min(2),
  /** Mean points (whole) below which an application is below the threshold. */
  threshold: z.int().optional(),
});

/** How a call's applications are scored and ordered. */
export const scoring = z.object({
  criteria: z.array(criterion).min(1),
  /** Least weighted mean in hundredths of the most that can be reached (60 = 60 %). */
  threshold: z.int().min(0).max(100).optional(),
  /** Criteria whose mean decides between equal scores, in this order; what remains equal is shown as equal. */
  tieBreaks: z.array(z.string()).default([]),
});

export type Criterion = z.infer<typeof criterion>;
export type Scoring = z.infer<typeof scoring>;

export function mostPoints(criterion: Criterion): number {
  return criterion.steps.at(-1)!.points;
}
