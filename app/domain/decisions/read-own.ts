import type { OwnApplication } from "#app/domain/permissions.ts";
import { inLanguage, type Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { letterOf } from "#db/queries/decisions.ts";
import { commentsToApplicant } from "#db/queries/evaluation.ts";
import { commentsOf } from "./comments.ts";
import { unmetRules } from "./letter.ts";

/**
 * What an applicant learns of the decision, and nothing before its release: the outcome, the own score against the
 * thresholds, the comments by criterion; never a place, an evaluator's name or a private note.
 */
export function viewOwnDecision({ applicationId, callId }: OwnApplication, locale: Locale, now: Date) {
  const letter = letterOf(applicationId);
  if (!letter?.decision.releasedAt || letter.decision.releasedAt > now) return;
  const call = findCall(callId)!;
  const { outcome, percent, reserveRank, answer, answeredAt, answerBy, releasedAt } = letter.decision;
  const comments = commentsOf(call.scoring, commentsToApplicant(applicationId));
  return {
    outcome,
    company: letter.company,
    call: inLanguage(call.texts.title, locale),
    timeZone: call.timeZone,
    releasedAt,
    percent: percent === null ? null : Number(percent),
    threshold: call.scoring.threshold,
    reserveRank,
    hub: letter.hub && inLanguage(letter.hub, locale),
    answer,
    answeredAt,
    answerBy,
    mayAnswer: outcome === "finalist" && !answer && answerBy !== null && now <= answerBy,
    reasons: outcome === "ineligible" ? unmetRules(call, letter).map((rule) => inLanguage(rule, locale)) : [],
    note: outcome === "ineligible" ? (letter.note ?? "") : "",
    comments: comments.map(({ criterion, comments: written }) => ({
      criterion: inLanguage(criterion, locale),
      comments: written,
    })),
  };
}
