import { mostPoints } from "#app/domain/calls/scoring.ts";
import { pointsOf } from "#app/domain/evaluation/sheet.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { criterionMeans } from "#app/domain/ranking/score.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { letterOf } from "#db/queries/decisions.ts";
import { commentsToApplicant } from "#db/queries/evaluation.ts";
import { commentsOn, overallComments } from "./comments.ts";
import { unmetRules } from "./letter.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * What an applicant learns of the decision, and nothing before its release: the outcome, the own score against the
 * thresholds, the comments by criterion; never a place, an evaluator's name or a private note.
 */
export function viewOwnDecision({ applicationId, callId, role }: OwnApplication, locale: Locale, now: Date) {
  const letter = letterOf(applicationId);
  if (!letter?.decision.releasedAt || letter.decision.releasedAt > now) return;
  const call = findCall(callId)!;
  const { outcome, percent, reserveRank, answer, answeredAt, answerBy, releasedAt } = letter.decision;
  const excluded = outcome === "ineligible";
  return {
    outcome,
    company: letter.company,
    call: inLanguage(call.texts.title, locale),
    timeZone: call.timeZone,
    releasedAt,
    percent: percent === null ? null : Number(percent),
    threshold: call.scoring.threshold ?? null,
    reserveRank,
    hub: letter.hub && inLanguage(letter.hub, locale),
    answer,
    answeredAt,
    answerBy,
    mayAnswer: outcome === "finalist" && !answer && answerBy !== null && now <= answerBy,
    /** Whoever may only edit does not answer for the company. */
    answersForCompany: role !== "editor",
    reasons: excluded ? unmetRules(call, letter).map((rule) => inLanguage(rule, locale)) : [],
    note: excluded ? (letter.note ?? "") : "",
    ...(excluded ? { criteria: [], overall: [] } : viewFeedback(applicationId, call, locale)),
  };
}

/** By criterion: the mean of the evaluators' points to one decimal, what could be reached, and what they wrote. */
function viewFeedback(applicationId: string, { scoring }: Call, locale: Locale) {
  const sheets = commentsToApplicant(applicationId);
  const means = criterionMeans(
    sheets.map(({ scores }) => pointsOf(scoring, scores)),
    scoring,
  );
  return {
    criteria: scoring.criteria.map((criterion) => ({
      id: criterion.id,
      title: inLanguage(criterion.title, locale),
      mean: Math.round((10 * means[criterion.id].numerator) / means[criterion.id].denominator) / 10,
      most: mostPoints(criterion),
      threshold: criterion.threshold ?? null,
      comments: commentsOn(criterion.id, sheets),
    })),
    overall: overallComments(sheets),
  };
}
