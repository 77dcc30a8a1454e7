import { sha256Of } from "#app/domain/canonical.ts";
import type { Scoring } from "#app/domain/calls/scoring.ts";
import { mostPoints } from "#app/domain/calls/scale.ts";
import { pointsOf } from "#app/domain/evaluation/sheet.ts";
import { combine } from "#app/domain/ranking/combine.ts";
import { findCall } from "#db/queries/calls.ts";
import { finalConsensusFor } from "#db/queries/consensus.ts";
import { feedbackFor, sheetsForFeedback } from "#db/queries/feedback.ts";
import type { FeedbackTexts } from "#db/schema/feedback.ts";
import { commentsOn, overallComments } from "../comments.ts";
import { checkFeedback } from "./checks.ts";

type Sheets = Pick<ReturnType<typeof sheetsForFeedback>[number], "scores" | "overall">[];

/**
 * What evaluators wrote to an applicant, or their consensus sheet says, as a report begins: by criterion and on the
 * whole.
 */
export function draftOf({ criteria }: Scoring, sheets: Sheets): FeedbackTexts {
  const byCriterion = criteria.map(({ id }) => [id, commentsOn(id, sheets)]);
  return { comments: { ...Object.fromEntries(byCriterion), overall: overallComments(sheets) }, note: "" };
}

/** The reports of evaluated applications as they stand, composed or as they begin, with what is remarkable in them. */
export function reportsOf(callId: string, applicationIds: string[]) {
  const { scoring } = findCall(callId)!;
  const sheets = Map.groupBy(sheetsForFeedback(applicationIds), ({ applicationId }) => applicationId);
  const kept = new Map(feedbackFor(applicationIds).map((report) => [report.applicationId, report]));
  const agreed = new Map(finalConsensusFor(applicationIds).map((one) => [one.applicationId, one]));
  return applicationIds.map((applicationId) => {
    const own = sheets.get(applicationId) ?? [];
    const consensus = agreed.get(applicationId);
    const spoken = consensus ? [consensus] : own;
    const report = kept.get(applicationId);
    const texts = report?.texts ?? draftOf(scoring, spoken);
    const facts = { evaluators: own, shares: sharesOf(scoring, spoken) };
    const findings = checkFeedback(texts, facts);
    const approved = Boolean(report?.approvedAt);
    return { applicationId, texts, approved, findings, seen: sha256Of([texts, approved]) };
  });
}

function sharesOf(scoring: Scoring, sheets: Sheets): Record<string, number> {
  if (sheets.length === 0) return {};
  const { criteria: means } = combine(
    sheets.map(({ scores }) => pointsOf(scoring, scores)),
    scoring,
  );
  const share = (id: string, most: number) => means[id].numerator / means[id].denominator / most;
  return Object.fromEntries(
    scoring.criteria.map((criterion) => [criterion.id, share(criterion.id, mostPoints(criterion))]),
  );
}
