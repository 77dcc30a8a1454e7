import type { OwnApplication } from "#app/domain/permissions.ts";
import { findRevision } from "#db/queries/answer-revisions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { saveAnswers } from "./save-answers.ts";

/**
 * Makes an earlier text the answer again; always an entry of its own in the history. Refuses when somebody changed the
 * answer since `base`, which the person did not see (`changed-elsewhere`). False when there is no such entry.
 */
export function restoreAnswer(
  own: OwnApplication,
  questionId: string,
  entryId: number,
  base: string,
  now: Date,
): boolean {
  const entry = findRevision(own.applicationId, questionId, entryId);
  if (!entry) return false;
  const from = { bases: { [questionId]: base }, page: `again ${crypto.randomUUID()}` };
  const { bases } = saveAnswers(own, { [questionId]: entry.value }, now, from);
  refuseUnless(questionId in bases, "changed-elsewhere");
  return true;
}
