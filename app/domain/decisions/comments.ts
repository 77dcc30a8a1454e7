import { scoreOf } from "#app/domain/evaluation/sheet.ts";
import type { Scores } from "#db/schema/evaluation.ts";

type Written = { scores: Scores; overall: string };

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
