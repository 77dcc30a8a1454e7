import { refuseUnless } from "#app/domain/refusal.ts";
import type { findCall } from "#db/queries/calls.ts";
import type { EvaluationRules } from "./evaluation-rules.ts";
import { isSame } from "./lists.ts";
import type { CallChange } from "./record-changes.ts";
import { lineOf } from "./rule-changes.ts";

type Call = Pick<NonNullable<ReturnType<typeof findCall>>, "evaluation" | "criteriaFrozenAt">;

/**
 * Refuses a consensus in which its evaluators would not see each other's sheets (`consensus-hidden`), sheets that would be
 * shown in a consensus that there is not (`consensus-missing`), and another rule for it once a sheet was submitted
 * (`criteria-frozen`).
 */
export function refuseConsensusClash({ evaluation: before, criteriaFrozenAt }: Call, after: EvaluationRules) {
  refuseUnless(!after.consensus || after.others !== "never", "consensus-hidden");
  refuseUnless(after.consensus || after.others !== "in-consensus", "consensus-missing");
  refuseUnless(!criteriaFrozenAt || isSame(before.consensus, after.consensus), "criteria-frozen");
}

/** What everybody reads of a changed rule. */
export function consensusLines(
  { evaluation: before }: Call,
  { consensus: after }: EvaluationRules,
): CallChange[] {
  if (isSame(before.consensus, after)) return [];
  const line = lineOf("criteria");
  return [after ? line("consensus", { limit: after.limit }) : line("noConsensus")];
}
