import { isUndoable } from "#app/domain/evaluation/undoable.ts";
import {
  type AssignedEvaluation,
  discussionToPreview,
  type ManagedCall,
  pairToPreview,
} from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { findSheet } from "#db/queries/evaluation.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import type { Role } from "./roles.ts";

/** What one evaluator of the call is to an application by now, with what opens it to them; undefined for nobody of the call. */
export function standingOf(managed: ManagedCall, evaluatorId: string, applicationId: string, now: Date) {
  const evaluator = findEvaluator(managed.callId, evaluatorId);
  if (!evaluator) return;
  const pair = pairToPreview(managed, evaluatorId, applicationId, now);
  const discussant = pair && discussionToPreview(pair, now);
  const role = (): Role => {
    if (evaluator.status !== "accepted") return "invited";
    if (findConflict(evaluatorId, applicationId)) return "conflict";
    if (!pair) return "unassigned";
    if (discussant) return "discussant";
    return isDone(pair, now) ? "done" : "assigned";
  };
  return { role: role(), pair, discussant };
}

function isDone({ assignmentId, callId }: AssignedEvaluation, now: Date): boolean {
  const sheet = findSheet(assignmentId);
  return sheet?.status === "submitted" && !isUndoable(findCall(callId)!.evaluation, sheet.submittedAt!, now);
}
