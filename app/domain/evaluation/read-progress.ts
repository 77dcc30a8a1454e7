import { applicationNumber } from "#app/domain/applications/number.ts";
import { expectedOf } from "#app/domain/applications/wanted.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { paceSince, sheetStatesOf } from "#db/queries/evaluation.ts";
import {
  applicationsInProgress,
  evaluatorsInProgress,
  progressOf,
  waitingApplications,
} from "#db/queries/progress.ts";
import { countAtSamples } from "#db/queries/sample-figures.ts";
import { forecastEnd, paceDays } from "./forecast.ts";
import { isSameDay } from "./remind.ts";

const onePage = 50;
const evaluatorsOnPage = 30;
const hour = 60 * 60 * 1000;

/** From when the pace of the last seven days is counted (UTC, milliseconds): by whole hours, so that it is not counted for every visitor. */
export function paceFrom(now: Date): number {
  const weekAgo = now.getTime() - paceDays * 24 * hour;
  return weekAgo - (weekAgo % hour);
}

export type ProgressFacts = ReturnType<typeof progressFacts>;

/** What has to be counted over all sheets of a call: how far its evaluators are, their pace since an instant, which applications wait. */
export function progressFacts({ callId, since }: { callId: string; since: number }) {
  const { evaluatorsPerApplication, samplesShownAt } = findCall(callId)!;
  return {
    ...progressOf(callId),
    atSamples: samplesShownAt ? countAtSamples(callId).waiting : 0,
    since: new Date(since),
    pace: paceSince(callId, new Date(since)),
    waiting: waitingApplications(callId, evaluatorsPerApplication),
  };
}

/** How far evaluation is as a whole, who still has samples to score before, and when it ends at this pace; instants in UTC, to be shown in `timeZone`, the call's. */
export function viewTotals({ callId }: ManagedCall, facts: ProgressFacts, now: Date) {
  const call = findCall(callId)!;
  const { assigned, submitted, evaluators, done, atSamples, neverReminded, reminded } = facts;
  return {
    ...{ assigned, submitted, evaluators, done, atSamples },
    forecast: forecastOf(facts, now),
    /** Nobody is left who could be reminded today. */
    remindedToday:
      neverReminded === 0 && reminded !== null && isSameDay(reminded as Date, now, call.timeZone),
    dueAt: call.evaluationDueAt,
    late: now > call.evaluationDueAt,
    timeZone: call.timeZone,
  };
}

/** By the sheets of the last seven days, or since the first pair was given out. */
function forecastOf({ assigned, submitted, since: weekAgo, pace }: ProgressFacts, now: Date) {
  const since = pace.begunAt && pace.begunAt > weekAgo ? pace.begunAt : weekAgo;
  return forecastEnd({ submitted: pace.submitted, since, now, left: assigned - submitted });
}

/**
 * A page of evaluators by name, from after one (by id): assigned, begun and submitted sheets; who has sheets left after the
 * due date is late.
 */
export function viewProgressByEvaluator({ callId }: ManagedCall, after: string, now: Date) {
  const call = findCall(callId)!;
  const found = evaluatorsInProgress(callId, after, evaluatorsOnPage + 1);
  const page = found.slice(0, evaluatorsOnPage);
  return {
    next: found.length > evaluatorsOnPage ? page.at(-1)!.evaluatorId : undefined,
    rows: page.map((row) => ({
      evaluatorId: row.evaluatorId,
      name: row.name,
      organisation: row.organisation,
      assigned: row.assigned,
      begun: row.begun,
      submitted: row.submitted,
      declared: row.declared,
      lastSavedAt: row.lastSavedAt as Date | null,
      remindedAt: row.remindedAt as Date | null,
      late: row.submitted < row.assigned && now > call.evaluationDueAt,
    })),
  };
}

/** A page of eligible applications with the state of each sheet, from after a number; only those `waiting` (by number), if given. */
export function viewProgressByApplication(
  { callId }: ManagedCall,
  after: number,
  waiting?: readonly number[],
) {
  const { code, evaluatorsPerApplication: perApplication } = findCall(callId)!;
  const numbers = waiting?.filter((number) => number > after).slice(0, onePage + 1);
  const found = applicationsInProgress(callId, numbers ? { numbers } : { after }, onePage + 1);
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
