import { change } from "#app/domain/change.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import { deleteDeclaredConflicts, insertConflict, updateEvaluator } from "#db/queries/evaluators.ts";

export type DeclaredConflict = { applicationId: string; reason: string };

/**
 * An evaluator went through the list of applicants: these are the ones with whom they have a conflict, in place of what
 * they declared before. Conflicts that the portal or a manager found stay.
 */
export function declareConflicts(
  { evaluatorId, callId, account }: EvaluatorInCall,
  declared: DeclaredConflict[],
  now: Date,
) {
  const details = { count: declared.length };
  change(
    { action: "evaluator.conflicts-declared", by: account, on: evaluatorId, callId, at: now, details },
    () => {
      deleteDeclaredConflicts(evaluatorId);
      for (const conflict of declared)
        insertConflict({ ...conflict, evaluatorId, source: "declared", at: now });
      updateEvaluator(evaluatorId, { conflictsDeclaredAt: now });
    },
  );
}
