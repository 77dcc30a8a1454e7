import type { AssignedEvaluation } from "#app/domain/permissions.ts";
import { replaceSheet } from "#db/queries/evaluation.ts";
import type { CriterionScore } from "#db/schema/evaluation.ts";
import { changeSheet } from "./change-sheet.ts";
import { isStep, scoreOf } from "./sheet.ts";

/** What changed; what is left out stays. Points that are no step of the scale are dropped, texts are kept as typed. */
export type SheetChanges = {
  /** By the id of the criterion. */
  scores: Record<string, Partial<CriterionScore>>;
  overallToApplicant?: string;
  overallToManagers?: string;
};

/** Saves what the evaluator has so far; complete or not. */
export function saveSheet(assigned: AssignedEvaluation, { scores, ...overall }: SheetChanges, now: Date) {
  changeSheet(assigned, "sheet.saved", {}, now, (sheet, { scoring }) => {
    const changed = scoring.criteria.map((criterion) => {
      const score = { ...scoreOf(sheet.scores, criterion.id), ...scores[criterion.id] };
      return [criterion.id, { ...score, points: isStep(criterion, score.points) ? score.points : null }];
    });
    replaceSheet({
      ...sheet,
      ...overall,
      scores: Object.fromEntries(changed),
      revision: sheet.revision + 1,
      savedAt: now,
    });
  });
}
