import type { AuditAction, AuditActions } from "#app/domain/audit/actions.ts";
import { change } from "#app/domain/change.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall } from "#db/queries/calls.ts";

type Action = Extract<
  AuditAction,
  | "evaluator.changed"
  | "evaluator.conflicts-declared"
  | "evaluator.page-declared"
  | "evaluator.ties-said"
  | "evaluator.preferences-given"
>;
type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Everything that evaluators write about themselves passes here: it ends when the results are out
 * (`evaluation-not-open`).
 */
export function changeEvaluator(
  { evaluatorId, callId, account }: EvaluatorInCall,
  action: Action,
  details: Partial<AuditActions["evaluator.conflicts-declared"]>,
  now: Date,
  work: (call: Call) => void,
) {
  const entry = { action, by: account, on: evaluatorId, callId, at: now };
  change({ ...entry, details: details as AuditActions["evaluator.conflicts-declared"] }, () => {
    const call = findCall(callId)!;
    refuseUnless(!call.resultsReleasedAt, "evaluation-not-open");
    work(call);
  });
}
