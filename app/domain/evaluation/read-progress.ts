import { applicationNumber } from "#app/domain/applications/number.ts";
import { expectedOf } from "#app/domain/applications/wanted.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import {
  countSheets,
  paceSince,
  progressByApplication,
  progressByEvaluator,
  sheetStatesOf,
} from "#db/queries/evaluation.ts";
import { countAtSamples } from "#db/queries/sample-figures.ts";
import { forecastEnd, paceDays } from "./forecast.ts";
import { isSameDay } from "./remind.ts";

const onePage = 50;

/** How far evaluation is as a whole, who still has samples to score before, and when it ends at this pace; instants in UTC, to be shown in `timeZone`, the call's. */
export function viewTotals({ callId }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  const counts = countSheets(callId);
  return {
    ...counts,
    forecast: forecastOf(callId, counts.assigned - counts.submitted, now),
    atSamples: call.samplesShownAt ? countAtSamples(callId).waiting : 0,
    dueAt: call.evaluationDueAt,
    late: now > call.evaluationDueAt,
    timeZone: call.timeZone,
  };
}

/** By the sheets of the last seven days, or since the first pair was given out. */
function forecastOf(callId: string, left: number, now: Date) {
  const weekAgo = new Date(now.getTime() - paceDays * 24 * 60 * 60 * 1000);
  const { submitted, begunAt } = paceSince(callId, weekAgo);
  const since = begunAt && begunAt > weekAgo ? begunAt : weekAgo;
  return forecastEnd({ submitted, since, now, left });
}

/** Each evaluator with assigned, begun and submitted sheets; who has sheets left after the due date is late. */
export function viewProgressByEvaluator({ callId }: ManagedCall, now: Date) {
  const call = findCall(callId)!;
  return progressByEvaluator(callId).map((row) => ({
    evaluatorId: row.evaluatorId,
    name: row.name,
    organisation: row.organisation,
    assigned: row.assigned,
    begun: row.begun,
    submitted: row.submitted,
    declared: row.declared,
    lastSavedAt: row.lastSavedAt,
    remindedAt: row.remindedAt,
    remindedToday: row.remindedAt !== null && isSameDay(row.remindedAt, now, call.timeZone),
    late: row.submitted < row.assigned && now > call.evaluationDueAt,
  }));
}

/** A page of eligible applications with the state of each sheet, from after the number `after`. */
export function viewProgressByApplication({ callId }: ManagedCall, waiting: boolean, after: number) {
  const { code, evaluatorsPerApplication: perApplication } = findCall(callId)!;
  const found = progressByApplication(callId, { waiting, perApplication }, after, onePage + 1);
  const page = found.slice(0, onePage);
  const sheets = Map.groupBy(
    sheetStatesOf(page.map(({ applicationId }) => applicationId)),
    (sheet) => sheet.applicationId,
  );
  return {
    next: found.length > onePage ? page.at(-1)!.number : undefined,
    rows: page.map(({ applicationId, number, company, assigned, submitted, extra }) => ({
      applicationId,
      number: applicationNumber(code, number),
      company,
      expected: expectedOf(assigned, perApplication, { extra }),
      submitted,
      sheets: (sheets.get(applicationId) ?? []).map(({ assignmentId, evaluator, status }) => ({
        assignmentId,
        evaluator,
        state: status ?? ("not-begun" as const),
      })),
    })),
  };
}
