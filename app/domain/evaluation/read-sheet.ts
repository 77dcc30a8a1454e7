import { isEvaluationOver } from "#app/domain/calls/evaluation-over.ts";
import { applicationNumber } from "#app/domain/applications/number.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findConflict } from "#db/queries/conflicts.ts";
import { shortlistFrozenAt } from "#db/queries/shortlists.ts";
import { findSheetInCall } from "#db/queries/evaluation.ts";
import { viewSheetCriteria } from "./sheet-criteria.ts";
import { pointsOf } from "./sheet.ts";

/**
 * One evaluator's sheet as managers read it; undefined when the call has none such. What was not submitted is still the
 * evaluator's own, and of a draft only the number of scored criteria is told, until its pair ends. With a conflict of
 * interest, found before or after, it stays closed: what such an evaluator wrote nobody should go by.
 */
export function viewSheetForManager({ callId }: ManagedCall, assignmentId: string, locale: Locale) {
  const found = findSheetInCall(callId, assignmentId);
  if (!found) return;
  const { sheet, assignment } = found;
  const call = findCall(callId)!;
  const submitted = sheet?.status === "submitted";
  const barred = findConflict(found.evaluatorId, found.applicationId);
  const ended =
    assignment.status === "recused" && assignment.ending !== null && assignment.ending !== "conflict";
  const left = ended && !barred && sheet !== null;
  const over = isEvaluationOver(shortlistFrozenAt(callId), assignment, sheet ?? undefined);
  return {
    assignmentId,
    applicationId: found.applicationId,
    number: applicationNumber(call.code, found.number),
    company: found.company,
    evaluatorId: found.evaluatorId,
    evaluator: found.evaluator,
    timeZone: call.timeZone,
    state: assignment.status === "recused" ? ("recused" as const) : (sheet?.status ?? ("not-begun" as const)),
    scored: sheet ? Object.keys(pointsOf(call.scoring, sheet.scores)).length : 0,
    criteriaCount: call.scoring.criteria.length,
    submittedAt: sheet?.submittedAt ?? null,
    reopenedAt: sheet?.reopenedAt ?? null,
    reopenReason: sheet?.reopenReason ?? "",
    mayReopen:
      found.isThere && assignment.status === "assigned" && !call.resultsReleasedAt && (submitted || over),
    content:
      submitted || left
        ? {
            criteria: viewSheetCriteria(call.scoring, sheet, locale),
            overallToApplicant: sheet.overallToApplicant,
            overallToManagers: sheet.overallToManagers,
            confidence: sheet.confidence,
          }
        : undefined,
  };
}
