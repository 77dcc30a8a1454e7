import { lastInstant } from "#app/domain/calls/deadline.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { updateEvaluator } from "#db/queries/evaluators.ts";
import { applicantsOfCall, deleteDeclaredConflicts, insertConflict } from "#db/queries/conflicts.ts";
import { changeEvaluator } from "./change-evaluator.ts";
import { closeBarredPairs } from "./close-barred-pairs.ts";

export type DeclaredConflict = { applicationId: string; reason: string };

/**
 * An evaluator went through the list of applicants: these are the ones with whom they have a conflict, in place of what
 * they declared before. Conflicts that the portal or a manager found stay. Refuses while applications may still come
 * (`call-still-open`), a conflict without a reason (`reason-missing`) or with somebody who is not on the list.
 */
export function declareConflicts(evaluator: EvaluatorInCall, declared: DeclaredConflict[], now: Date) {
  const { evaluatorId, callId } = evaluator;
  const details = { count: declared.length };
  changeEvaluator(evaluator, "evaluator.conflicts-declared", details, now, (call) => {
    refuseUnless(now > lastInstant(call), "call-still-open");
    refuseUnless(
      declared.every(({ reason }) => reason.trim()),
      "reason-missing",
    );
    const applicants = new Set(applicantsOfCall(callId).map(({ applicationId }) => applicationId));
    refuseUnless(
      declared.every(({ applicationId }) => applicants.has(applicationId)),
      "changed-elsewhere",
    );

    deleteDeclaredConflicts(evaluatorId);
    for (const { applicationId, reason } of declared)
      insertConflict({ evaluatorId, applicationId, reason: reason.trim(), source: "declared", at: now });
    updateEvaluator(evaluatorId, { conflictsDeclaredAt: now });
    closeBarredPairs(callId, now);
  });
}
