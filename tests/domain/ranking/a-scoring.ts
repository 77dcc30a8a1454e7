import fc from "fast-check";
import { type Scoring, scoring } from "#app/domain/calls/scoring.ts";
import type { Points } from "#app/domain/evaluation/points.ts";

const words = { bg: "дума", en: "word" };

/** A scoring of criteria with steps 0 … most; `threshold` and `tieBreaks` as in a call. */
export function aScoring(
  criteria: Record<string, { weight?: number; most?: number; threshold?: number }>,
  rest: Partial<Pick<Scoring, "threshold" | "tieBreaks" | "halfMarks" | "combination">> = {},
): Scoring {
  return scoring.parse({
    criteria: Object.entries(criteria).map(([id, { weight = 1, most = 5, threshold }]) => ({
      id,
      title: words,
      guidance: words,
      weight,
      steps: Array.from({ length: most + 1 }, (_none, points) => ({ points, label: words })),
      threshold,
    })),
    ...rest,
  });
}

/** The scoring of most examples: 3 × impact (0-5) + 2 × team (0-5) + 1 × plan (0-10), 35 points at most. */
export const threeCriteria = aScoring({ impact: { weight: 3 }, team: { weight: 2 }, plan: { most: 10 } });

/** Any complete sheet for `threeCriteria`. */
export const anySheet: fc.Arbitrary<Points> = fc.record({
  impact: fc.integer({ min: 0, max: 5 }),
  team: fc.integer({ min: 0, max: 5 }),
  plan: fc.integer({ min: 0, max: 10 }),
});
