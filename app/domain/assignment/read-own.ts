import { listedForEvaluators } from "#app/domain/applications/for-evaluators.ts";
import { isAnonymous } from "#app/domain/calls/evaluation-rules.ts";
import type { EvaluatorInCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { assignmentsOfEvaluator } from "#db/queries/assignment.ts";
import { countUndeclared } from "#db/queries/declarations.ts";
import { findCall } from "#db/queries/calls.ts";
import { findEvaluator } from "#db/queries/evaluators.ts";

/**
 * What an evaluator has to do: the published applications, how far each score sheet is, and the next one. Nothing of any
 * application before the evaluator was asked about a conflict with it; `undeclared`: of how many they still are.
 */
export function viewOwnAssignments({ evaluatorId, callId }: EvaluatorInCall, locale: Locale) {
  const call = findCall(callId)!;
  const declared = Boolean(findEvaluator(callId, evaluatorId)!.conflictsDeclaredAt);
  const rows = assignmentsOfEvaluator(evaluatorId);
  const listed = listedForEvaluators(call, locale);
  const waiting = rows.filter(({ sheet }) => sheet !== "submitted");
  const next = waiting.find(({ sheet }) => sheet === "draft") ?? waiting[0];
  return {
    declared,
    undeclared: countUndeclared(evaluatorId),
    closesAt: call.closesAt,
    dueAt: call.evaluationDueAt,
    timeZone: call.timeZone,
    submitted: rows.length - waiting.length,
    nextId: next?.id,
    anonymous: isAnonymous(call),
    rows: rows.map(({ id, sheet, savedAt, ...row }) => {
      const { team: _, ...application } = listed(row);
      return { id, ...application, state: sheet ?? ("untouched" as const), savedAt };
    }),
  };
}
