import { applicationNumber } from "#app/domain/applications/number.ts";
import { mostPoints } from "#app/domain/calls/scale.ts";
import { pointsOf } from "#app/domain/evaluation/sheet.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { combine } from "#app/domain/ranking/combine.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findApplication } from "#db/queries/applications.ts";
import { findCall } from "#db/queries/calls.ts";
import { finalConsensusFor } from "#db/queries/consensus.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { countFeedback, feedbackAfter } from "#db/queries/feedback.ts";
import { commentsToApplicant } from "#db/queries/evaluation.ts";
import type { FeedbackTexts } from "#db/schema/feedback.ts";
import { onePage } from "../listed.ts";
import { reportsOf } from "./reports.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** The reports of a call from after a number, with what is remarkable in each, and how many are approved. */
export function viewFeedbackList({ callId }: ManagedCall, after: number, counts = countFeedback(callId)) {
  const { code } = findCall(callId)!;
  const rows = feedbackAfter(callId, after, onePage);
  const reports = reportsOf(
    callId,
    rows.map(({ applicationId }) => applicationId),
  );
  return {
    ...counts,
    next: rows.length === onePage ? rows.at(-1)!.number : undefined,
    rows: rows.map(({ applicationId, number, company, outcome, approvedAt }, at) => ({
      applicationId,
      number: applicationNumber(code, number),
      company,
      outcome,
      approved: approvedAt !== null,
      kinds: [...new Set(reports[at].findings.map(({ kind }) => kind))],
    })),
  };
}

/** One report as managers compose it; undefined for what was not evaluated in this call. */
export function viewFeedbackToCompose({ callId }: ManagedCall, applicationId: string, locale: Locale) {
  const decision = findDecision(applicationId);
  if (decision?.callId !== callId || decision.outcome === "ineligible") return;
  const call = findCall(callId)!;
  const { application } = findApplication(applicationId)!;
  const [{ texts, approved, findings, seen }] = reportsOf(callId, [applicationId]);
  const titles = titlesIn(call, locale);
  return {
    company: application.company,
    number: applicationNumber(call.code, application.number),
    outcome: decision.outcome,
    approved,
    seen,
    /** What the applicant can read stays. */
    fixed: approved && decision.releasedAt !== null,
    findings: findings.map(({ kind, where, words }) => ({ kind, where: titles.get(where) ?? where, words })),
    points: viewPoints(applicationId, call, locale),
    comments: [...titles.keys()].flatMap((where) =>
      [...(texts.comments[where] ?? []), ""].map((text) => ({ where, text })),
    ),
    places: [...titles].map(([id, title]) => ({ id, title })),
    note: texts.note,
  };
}

/** Where comments stand: the criteria by id, then "overall" with no title of its own. */
function titlesIn({ scoring }: Call, locale: Locale): Map<string, string> {
  return new Map([
    ...scoring.criteria.map(({ id, title }) => [id, inLanguage(title, locale)] as const),
    ["overall", ""] as const,
  ]);
}

/** Ids of the places of comments in a call. */
export function placesOf(callId: string): string[] {
  return [...findCall(callId)!.scoring.criteria.map(({ id }) => id), "overall"];
}

/**
 * By criterion: the points as the call combines them (mean, median or consensus) to two decimals, the lowest and the
 * highest that evaluators gave, and what could be reached.
 */
export function viewPoints(applicationId: string, { scoring }: Call, locale: Locale) {
  const sheets = commentsToApplicant(applicationId).map(({ scores }) => pointsOf(scoring, scores));
  if (sheets.length === 0) return [];
  const [consensus] = finalConsensusFor([applicationId]);
  const combined = combine(sheets, scoring, consensus && pointsOf(scoring, consensus.scores));
  return scoring.criteria.map((criterion) => {
    const given = sheets.flatMap((points) => points[criterion.id] ?? []);
    const { numerator, denominator } = combined.criteria[criterion.id];
    return {
      id: criterion.id,
      title: inLanguage(criterion.title, locale),
      points: Math.round((100 * numerator) / denominator) / 100,
      lowest: Math.min(...given),
      highest: Math.max(...given),
      sheets: sheets.length,
      most: mostPoints(criterion),
      threshold: criterion.threshold ?? null,
    };
  });
}

/**
 * What the applicant reads: points with their spread and the approved comments; names and private notes are not among
 * them.
 */
export function viewReport(
  applicationId: string,
  call: Call,
  { comments, note }: FeedbackTexts,
  locale: Locale,
) {
  return {
    criteria: viewPoints(applicationId, call, locale).map((points) => ({
      ...points,
      comments: comments[points.id] ?? [],
    })),
    overall: comments.overall ?? [],
    feedbackNote: note,
  };
}
