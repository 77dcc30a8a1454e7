import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { Refusal, refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { entryBefore, lastEntryOf } from "#db/queries/audit.ts";
import { findDecision, toldAmong } from "#db/queries/decisions.ts";
import { feedbackAfter, replaceFeedback, replaceFeedbacks } from "#db/queries/feedback.ts";
import type { FeedbackTexts } from "#db/schema/feedback.ts";
import { reportsOf } from "./reports.ts";
import { tellOfReport } from "./tell.ts";

/**
 * Keeps what an applicant will read, in the words of the manager; it has to be approved again. Refuses an application
 * that was not evaluated in this call or what somebody changed since it was `seen` (`changed-elsewhere`), and once the
 * applicant can read it (`already-released`).
 */
export function composeFeedback(
  { callId, manager }: ManagedCall,
  applicationId: string,
  texts: FeedbackTexts,
  now: Date,
  seen?: string,
) {
  const details = { company: companyOf(applicationId) };
  change({ action: "feedback.composed", by: manager, on: applicationId, callId, at: now, details }, () => {
    const decision = refuseUnlessEvaluated(callId, applicationId);
    const [report] = reportsOf(callId, [applicationId]);
    refuseUnless(!decision.releasedAt || !report.approved, "already-released");
    refuseUnless(seen === undefined || seen === report.seen, "changed-elsewhere");
    replaceFeedback({
      applicationId,
      callId,
      texts,
      composedAt: now,
      composedBy: manager.id,
      approvedAt: null,
      approvedBy: null,
    });
  });
}

/**
 * The applicant reads it from now on, or from the release. Refuses while it names an evaluator (`names-evaluator`), and
 * what somebody changed since it was `seen`.
 */
export function approveFeedback(
  { callId, manager }: ManagedCall,
  applicationId: string,
  now: Date,
  seen?: string,
) {
  const details = { company: companyOf(applicationId) };
  change({ action: "feedback.approved", by: manager, on: applicationId, callId, at: now, details }, () => {
    refuseUnlessEvaluated(callId, applicationId);
    const [report] = reportsOf(callId, [applicationId]);
    refuseUnless(seen === undefined || seen === report.seen, "changed-elsewhere");
    refuseUnless(!report.findings.some(({ kind }) => kind === "name"), "names-evaluator");
    keepApproved(callId, manager.id, [report], now);
  });
}

const atOnce = 200;
/** So many are kept within some tens of milliseconds. */
const inOneGo = 1000;

/** Approves every report in which nothing is remarkable; returns how many. */
export function approveClean(managed: ManagedCall, now: Date): number {
  let read = readCleanReports(managed);
  const { length } = read.clean;
  while (read.clean.length > 0) read = approveSomeClean(managed, now, read)!;
  return length;
}

/**
 * Approves the first thousand of these reports and returns the others, so that whoever approves many can let others have
 * their turn in between. Nothing where something came onto the record since they were read: they are to be read anew.
 */
export function approveSomeClean(
  { callId, manager }: ManagedCall,
  now: Date,
  { entry, clean }: CleanReports,
): CleanReports | undefined {
  const some = clean.slice(0, inOneGo);
  const details = { count: some.length };
  const entryNow = entryOf(() =>
    change({ action: "feedback.approved-clean", by: manager, on: callId, callId, at: now, details }, () => {
      refuseUnless(entryBefore(callId) === entry, "changed-elsewhere");
      keepApproved(callId, manager.id, some, now);
      return lastEntryOf(callId);
    }),
  );
  return entryNow === undefined ? undefined : { entry: entryNow, clean: clean.slice(inOneGo) };
}

/** None where it came too late. */
function entryOf(approved: () => number): number | undefined {
  try {
    return approved();
  } catch (problem) {
    if (problem instanceof Refusal && problem.reason === "changed-elsewhere") return;
    throw problem;
  }
}

export type CleanReports = ReturnType<typeof readCleanReports>;

/**
 * Those reports: to look through all of a large call takes seconds, so it is done apart. `entry` is the line of the
 * record up to which they are.
 */
export function readCleanReports({ callId }: { callId: string }) {
  const entry = lastEntryOf(callId);
  const clean: Report[] = [];
  let page = feedbackAfter(callId, 0, atOnce);
  while (page.length > 0) {
    const waiting = page.filter(({ approvedAt }) => !approvedAt).map(({ applicationId }) => applicationId);
    clean.push(...reportsOf(callId, waiting).filter(({ findings }) => findings.length === 0));
    page = feedbackAfter(callId, page.at(-1)!.number, atOnce);
  }
  return { entry, clean };
}

type Report = ReturnType<typeof reportsOf>[number];

/**
 * The texts are kept with the approval: what evaluators wrote is no longer asked. Whoever was told the decision before
 * is told of the report.
 */
function keepApproved(callId: string, managerId: string, reports: Report[], now: Date) {
  const by = { composedAt: now, composedBy: managerId, approvedAt: now, approvedBy: managerId };
  replaceFeedbacks(reports.map(({ applicationId, texts }) => ({ applicationId, callId, texts, ...by })));
  const isNew = reports.filter(({ approved }) => !approved).map(({ applicationId }) => applicationId);
  for (const applicationId of toldAmong(isNew)) tellOfReport(applicationId, now);
}

function refuseUnlessEvaluated(callId: string, applicationId: string) {
  const decision = findDecision(applicationId);
  refuseUnless(decision?.callId === callId && decision.outcome !== "ineligible", "changed-elsewhere");
  return decision;
}

function companyOf(applicationId: string): string {
  return findApplication(applicationId)?.application.company ?? "";
}
