import { type CriterionId, criteria } from "./comments/comments.ts";
import type { SampleSheet } from "./scores.ts";

/** Who took the scale for the other way round, once, for an application that convinced them. */
export const misreader = "teresa.vilaca@atlantic-angels.example";
const most = 5;

/** Whether every criterion got at least `least` points. */
export function convinced({ scores }: SampleSheet, least = 4): boolean {
  return criteria.every((id) => scores[id].points >= least);
}

/** The same sheet with the points of the scale's other end; its comments praise what got so few. */
export function misread(sheet: SampleSheet): SampleSheet {
  const scores = criteria.map((id) => [id, { ...sheet.scores[id], points: most - sheet.scores[id].points }]);
  const { technology, ...others } = Object.fromEntries(scores) as Record<
    CriterionId,
    SampleSheet["scores"][CriterionId]
  >;
  const praised = {
    ...technology,
    toApplicant: "Excellent work: measured honestly, and nobody else has it.",
  };
  return { ...sheet, scores: { technology: praised, ...others } };
}
