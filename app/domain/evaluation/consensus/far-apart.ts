import type { Scoring } from "#app/domain/calls/scoring.ts";
import { mostPoints } from "#app/domain/calls/scale.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import type { FarApart } from "#db/queries/consensus-standing.ts";
import { mostWeightedPoints } from "../points.ts";
import { finalBefore } from "../undoable.ts";

type Call = { evaluation: EvaluationRules; scoring: Scoring; evaluatorsPerApplication: number };

/**
 * The call's limits in points, and until when a sheet had to be submitted to be final by now; undefined where the call
 * knows no consensus. What lies exactly at a limit is not too far apart.
 */
export function farApart(
  { evaluation, scoring, evaluatorsPerApplication }: Call,
  now: Date,
): FarApart | undefined {
  if (!evaluation.consensus) return;
  const { limit, criterionLimit } = evaluation.consensus;
  const limits = scoring.criteria.map((one) => [one.id, partOf(mostPoints(one), criterionLimit!)] as const);
  return {
    perApplication: evaluatorsPerApplication,
    most: partOf(mostWeightedPoints(scoring), limit),
    mostByCriterion: criterionLimit === undefined ? {} : Object.fromEntries(limits),
    finalUntil: finalBefore(now),
  };
}

function partOf(most: number, percent: number): number {
  return (most * percent) / 100;
}
