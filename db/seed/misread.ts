import { type CriterionId, criteria } from "./comments/comments.ts";
import type { SampleSheet } from "./scores.ts";

const most = 5;

/** Whether every criterion got at least `least` points. */
export function convinced({ scores }: SampleSheet, least = 4): boolean {
  return criteria.every((id) => scores[id].points >= least);
}

/** The same sheet by somebody who took the scale for the other way round: its comments praise what got so few. */
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
