import { approveFeedback } from "#app/domain/decisions/feedback/compose.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { feedbackAfter } from "#db/queries/feedback.ts";

/** Every report of the call as evaluators' comments make it, whatever is remarkable in it. */
export function approveAllFeedback(managed: ManagedCall, now: Date) {
  for (const { applicationId } of feedbackAfter(managed.callId, 0, 1000))
    approveFeedback(managed, applicationId, now);
}
