import { isEvaluationOver } from "#app/domain/calls/evaluation-over.ts";
import { calledForEvaluators } from "#app/domain/applications/for-evaluators.ts";
import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findAssignment } from "#db/queries/assignment.ts";
import { findCall } from "#db/queries/calls.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { findSheet, replaceSheet } from "#db/queries/evaluation.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";
import { isReleaseBegun } from "#db/queries/releases.ts";
import { emptySheet } from "./sheet.ts";

type Assignment = NonNullable<ReturnType<typeof findAssignment>>;

/**
 * Gives a sheet back to its evaluator, who is told why: one that was submitted, or one that was not when the shortlist
 * was frozen. Refuses without a reason (`reason-missing`), a sheet that the evaluator can write on anyway, and after
 * the results are out (`already-released`).
 */
export function reopenSheet({ callId, manager }: ManagedCall, assignmentId: string, why: string, now: Date) {
  const reason = why.trim();
  refuseUnless(reason, "reason-missing");
  const assignment = findAssignment(assignmentId);
  refuseUnless(assignment?.callId === callId, "changed-elsewhere");
  const { application } = findApplication(assignment.applicationId)!;
  const evaluator = findEvaluator(callId, assignment.evaluatorId)!;
  const details = { evaluator: evaluator.name, company: application.company, reason };
  change({ action: "sheet.reopened", by: manager, on: application.id, callId, at: now, details }, () => {
    refuseUnless(!findCall(callId)!.resultsReleasedAt, "already-released");
    refuseUnless(!isReleaseBegun(callId), "release-begun");
    // Whoever was let go could not write on it.
    refuseUnless(evaluator.status === "accepted", "changed-elsewhere");
    refuseUnless(isClosed(findAssignment(assignmentId)!), "changed-elsewhere");
    const sheet = findSheet(assignmentId) ?? emptySheet(keysOf(assignment), now);
    const open = { status: "draft", submittedAt: null, weighted: null } as const;
    replaceSheet({ ...sheet, ...open, reopenedAt: now, reopenReason: reason });
    tell(evaluator, application, assignmentId, reason, now);
  });
}

function isClosed(assignment: Assignment): boolean {
  const sheet = findSheet(assignment.id);
  const over = isEvaluationOver(shortlistFrozenAt(assignment.callId), assignment, sheet);
  return assignment.status === "assigned" && (over || sheet?.status === "submitted");
}

function keysOf({ id: assignmentId, applicationId, evaluatorId, callId }: Assignment) {
  return { assignmentId, applicationId, evaluatorId, callId };
}

type Evaluator = NonNullable<ReturnType<typeof findEvaluator>>;
type Application = { id: string; number: number; company: string };

function tell(
  evaluator: Evaluator,
  { number, company }: Application,
  assignmentId: string,
  reason: string,
  now: Date,
) {
  const call = findCall(evaluator.callId)!;
  const { accountId, email, name, locale, callId } = evaluator;
  const props = {
    call: call.texts.title,
    ...calledForEvaluators(call, { number, company }),
    reason,
    link: `/sheets/${assignmentId}`,
  };
  queueEmail("sheet-reopened", { id: accountId ?? undefined, email, name, locale }, props, now, {
    callId,
    subjectId: evaluator.id,
  });
}
