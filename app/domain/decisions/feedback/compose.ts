import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findApplication } from "#db/queries/applications.ts";
import { lastEntryOf } from "#db/queries/audit.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { feedbackAfter, replaceFeedback } from "#db/queries/feedback.ts";
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
    keepApproved(callId, manager.id, report, now);
  });
}

const atOnce = 200;

/** Approves every report in which nothing is remarkable; returns how many. */
export function approveClean(
  { callId, manager }: ManagedCall,
  now: Date,
  read: CleanReports = readCleanReports({ callId }),
): number {
  const isNew = read.entry === lastEntryOf(callId);
  const { clean } = isNew ? read : readCleanReports({ callId });
  if (clean.length === 0) return 0;
  const details = { count: clean.length };
  change({ action: "feedback.approved-clean", by: manager, on: callId, callId, at: now, details }, () => {
    for (const report of clean) keepApproved(callId, manager.id, report, now);
  });
  return clean.length;
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
function keepApproved(
  callId: string,
  managerId: string,
  { applicationId, texts, approved }: Report,
  now: Date,
) {
  const by = { composedAt: now, composedBy: managerId, approvedAt: now, approvedBy: managerId };
  replaceFeedback({ applicationId, callId, texts, ...by });
  if (!approved) tellOfReport(applicationId, now);
}

function refuseUnlessEvaluated(callId: string, applicationId: string) {
  const decision = findDecision(applicationId);
  refuseUnless(decision?.callId === callId && decision.outcome !== "ineligible", "changed-elsewhere");
  return decision;
}

function companyOf(applicationId: string): string {
  return findApplication(applicationId)?.application.company ?? "";
}
