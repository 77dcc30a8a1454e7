import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";

const minutes = 10;

/** The last instant at which evaluators take a submission back themselves; null while only the end of evaluation ends it. */
export function undoableUntil({ undo }: EvaluationRules, submittedAt: Date): Date | null {
  return undo === "until-end" ? null : new Date(submittedAt.getTime() + minutes * 60_000);
}

/** Whether evaluators can still take a submission back, as long as the evaluation is not over. */
export function isUndoable(rules: EvaluationRules, submittedAt: Date, now: Date): boolean {
  const until = undoableUntil(rules, submittedAt);
  return until === null || now <= until;
}

/** Sheets that were submitted before this instant can no longer be taken back by now, where that lasts ten minutes. */
export function finalBefore(now: Date): Date {
  return new Date(now.getTime() - minutes * 60_000);
}
