import type { Scoring } from "#app/domain/calls/scoring.ts";
import { scoreOf } from "#app/domain/evaluation/sheet.ts";
import bg from "#app/i18n/bg/decisions.ts";
import en from "#app/i18n/en/decisions.ts";
import type { Scores } from "#db/schema/evaluation.ts";
import type { CriterionComments } from "#emails/props.ts";

type Written = { scores: Scores; overall: string };

/** What evaluators wrote to the applicant, by criterion, the comments on the whole last; never who wrote it, nor private notes. */
export function commentsOf({ criteria }: Scoring, sheets: Written[]): CriterionComments[] {
  const byCriterion = criteria.map(({ id, title }) => ({
    criterion: title,
    comments: commentsOn(id, sheets),
  }));
  const overall = { criterion: { en: en.overall, bg: bg.overall }, comments: overallComments(sheets) };
  return [...byCriterion, overall].filter(({ comments }) => comments.length > 0);
}

/** What evaluators wrote to the applicant under one criterion. */
export function commentsOn(criterionId: string, sheets: Written[]): string[] {
  return written(sheets.map(({ scores }) => scoreOf(scores, criterionId).toApplicant));
}

/** What evaluators wrote to the applicant on the whole. */
export function overallComments(sheets: Written[]): string[] {
  return written(sheets.map(({ overall }) => overall));
}

function written(comments: string[]): string[] {
  return comments.map((comment) => comment.trim()).filter(Boolean);
}
