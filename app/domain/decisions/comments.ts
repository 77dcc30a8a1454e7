import type { Scoring } from "#app/domain/calls/scoring.ts";
import { scoreOf } from "#app/domain/evaluation/sheet.ts";
import bg from "#app/i18n/bg/decisions.ts";
import en from "#app/i18n/en/decisions.ts";
import type { Scores } from "#db/schema/evaluation.ts";
import type { CriterionComments } from "#emails/props.ts";

type Written = { scores: Scores; overall: string };

/** What evaluators wrote to the applicant, by criterion, the comment on the whole last; never who wrote it, nor private notes. */
export function commentsOf({ criteria }: Scoring, sheets: Written[]): CriterionComments[] {
  const byCriterion = criteria.map(({ id, title }) => ({
    criterion: title,
    comments: written(sheets.map(({ scores }) => scoreOf(scores, id).toApplicant)),
  }));
  const overall = {
    criterion: { en: en.overall, bg: bg.overall },
    comments: written(sheets.map((sheet) => sheet.overall)),
  };
  return [...byCriterion, overall].filter(({ comments }) => comments.length > 0);
}

function written(comments: string[]): string[] {
  return comments.map((comment) => comment.trim()).filter(Boolean);
}
