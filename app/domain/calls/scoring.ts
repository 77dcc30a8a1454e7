import { z } from "zod";
import { translated } from "./form/definition.ts";
import { shortlistRule } from "./shortlist-rules.ts";

/** Ways to make one score of an application's sheets. */
export const combinations = ["mean", "median", "consensus"] as const;
/** Which of the two scores the places go by. */
export const rankings = ["score", "calibrated"] as const;
/** What decides between equal scores besides criteria; no id of a criterion has a colon. */
export const otherTieBreaks = ["by:evaluations", "by:receipt"] as const;
export type OtherTieBreak = (typeof otherTieBreaks)[number];

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
  /** Combined points (whole or half) below which an application is below the threshold. */
  threshold: z.number().multipleOf(0.5).optional(),
});

/** How a call's applications are scored and ordered; what an earlier call does not say is as it always was. */
export const scoring = z.object({
  criteria: z.array(criterion).min(1),
  /** Least weighted mean in hundredths of the most that can be reached (60 = 60 %). */
  threshold: z.int().min(0).max(100).optional(),
  /** What decides between equal scores, in this order: criteria by their combined points, or `otherTieBreaks`. What remains equal is shown as equal. */
  tieBreaks: z.array(z.string()).default([]),
  /** Whether half points may be given between the steps. */
  halfMarks: z.boolean().optional(),
  /** The mean where it is not said. */
  combination: z.enum(combinations).optional(),
  /** The score where it is not said, and wherever there is no calibrated one. */
  ranksBy: z.enum(rankings).optional(),
  /** What the finalists as a whole must keep; nothing where it is not said. */
  shortlistRules: z.array(shortlistRule).optional(),
});

export type Criterion = z.infer<typeof criterion>;
export type Scoring = z.infer<typeof scoring>;

export function isOtherTieBreak(key: string): key is OtherTieBreak {
  return otherTieBreaks.some((one) => one === key);
}
