import { refuseUnless } from "#app/domain/refusal.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { EvaluationRules } from "./evaluation-rules.ts";
import { isSame } from "./lists.ts";
import type { Scoring } from "./scoring.ts";
import type { CallChange } from "./record-changes.ts";
import { lineOf } from "./rule-changes.ts";

type Call = Pick<NonNullable<ReturnType<typeof findCall>>, "evaluation" | "scoring" | "criteriaFrozenAt">;

/**
 * Refuses a consensus in which its evaluators would not see each other's sheets (`consensus-hidden`), sheets that would be
 * shown in a consensus that there is not (`consensus-missing`), to drop one whose sheet counts (`consensus-none-to-count`),
 * and another rule for it once a sheet was submitted (`criteria-frozen`).
 */
export function refuseConsensusClash(call: Call, after: EvaluationRules) {
  const { evaluation: before, scoring, criteriaFrozenAt } = call;
  refuseUnless(!after.consensus || after.others !== "never", "consensus-hidden");
  refuseUnless(after.consensus || after.others !== "in-consensus", "consensus-missing");
  const isDropped = before.consensus !== undefined && after.consensus === undefined;
  refuseUnless(!isDropped || scoring.combination !== "consensus", "consensus-none-to-count");
  refuseUnless(!criteriaFrozenAt || isSame(before.consensus, after.consensus), "criteria-frozen");
}

/**
 * Refuses to let consensus sheets count in a call that knows none (`consensus-none-to-count`), and beside calibrated scores,
 * which are computed from the evaluators' own (`consensus-not-calibrated`).
 */
export function refuseConsensusToCount({ evaluation, scoring: before }: Call, after: Scoring) {
  if (after.combination !== "consensus") return;
  const isNew = before.combination !== "consensus";
  refuseUnless(!isNew || evaluation.consensus, "consensus-none-to-count");
  refuseUnless(after.ranksBy !== "calibrated", "consensus-not-calibrated");
}

/** Whether evaluators write consensus sheets that do not count, while that can still be changed. */
export function isConsensusIdle({ evaluation, scoring, criteriaFrozenAt }: Call): boolean {
  return evaluation.consensus !== undefined && scoring.combination !== "consensus" && !criteriaFrozenAt;
}

/** What everybody reads of a changed rule. */
export function consensusLines(
  { evaluation: before }: Call,
  { consensus: after }: EvaluationRules,
): CallChange[] {
  if (isSame(before.consensus, after)) return [];
  const line = lineOf("criteria");
  if (!after) return [line("noConsensus")];
  const { limit, criterionLimit } = after;
  return [
    criterionLimit === undefined
      ? line("consensus", { limit })
      : line("consensusOnOne", { limit, criterionLimit }),
  ];
}
