import { applicantsOfCall, findEvaluator, insertConflict } from "#db/queries/evaluators.ts";
import { conflictBetween } from "./conflict-rules.ts";

/** Puts on the list what names and addresses tell of one evaluator; within the caller's change. */
export function findConflictsOf(callId: string, evaluatorId: string, now: Date) {
  const evaluator = findEvaluator(callId, evaluatorId)!;
  for (const applicant of applicantsOfCall(callId)) {
    const source = conflictBetween(evaluator, applicant);
    if (source) insertConflict({ evaluatorId, applicationId: applicant.applicationId, source, at: now });
  }
}
