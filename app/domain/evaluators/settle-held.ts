import { wantedOf } from "#app/domain/applications/wanted.ts";
import { tellEvaluator } from "#app/domain/conflicts/tell.ts";
import { countAssignedTo, findAssignment, updateAssignment } from "#db/queries/assignment.ts";
import { findApplication } from "#db/queries/applications.ts";
import { countPairsOf } from "#db/queries/conflicts.ts";
import { findCall } from "#db/queries/calls.ts";
import { evaluatorsByIds } from "#db/queries/evaluators.ts";
import { findAccount } from "#db/queries/accounts.ts";

/**
 * A published pair waited for a manager's decision: without a conflict the evaluator goes on where they stopped, unless
 * the application has its evaluators by now or they have no room any more. They hear what it is, not why.
 */
export function settleHeld(callId: string, assignmentId: string, state: "conflict" | "none", now: Date) {
  const held = findAssignment(assignmentId);
  const [evaluator] = evaluatorsByIds(held ? [held.evaluatorId] : []);
  if (held?.status !== "recused" || evaluator?.status !== "accepted") return;
  const { application } = findApplication(held.applicationId)!;
  const back = state === "none" && hasPlace(application, evaluator);
  if (back)
    updateAssignment(assignmentId, {
      status: "assigned",
      recusedAt: null,
      recusalReason: null,
      ending: null,
    });
  const { email, locale } = findAccount(evaluator.accountId!)!;
  const person = {
    evaluatorId: evaluator.id,
    accountId: evaluator.accountId!,
    name: evaluator.name,
    email,
    locale,
  };
  const { number, company } = application;
  tellEvaluator(callId, { ...person, number, company }, back ? "back" : "closed", now);
}

type Application = NonNullable<ReturnType<typeof findApplication>>["application"];

function hasPlace(
  { id, callId, extraEvaluations }: Application,
  evaluator: { id: string; capacity: number },
) {
  const wanted = wantedOf(findCall(callId)!.evaluatorsPerApplication, { extra: extraEvaluations });
  return countPairsOf(id) < wanted && countAssignedTo(evaluator.id) < evaluator.capacity;
}
