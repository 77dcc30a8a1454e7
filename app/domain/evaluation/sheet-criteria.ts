import type { Scoring } from "#app/domain/calls/scoring.ts";
import { mayBeGiven } from "#app/domain/calls/scale.ts";
import { viewCriteria } from "#app/domain/calls/view-criteria.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { scoreOf, type Sheet } from "./sheet.ts";

/** The criteria with what the sheet says under each; points that are no step of the scale are none. */
export function viewSheetCriteria(scoring: Scoring, { scores }: Pick<Sheet, "scores">, locale: Locale) {
  return viewCriteria(scoring, locale).criteria.map((criterion, index) => {
    const { points, toApplicant, toManagers } = scoreOf(scores, criterion.id);
    return {
      ...criterion,
      steps: scoring.halfMarks ? withHalves(criterion.steps) : criterion.steps,
      weight: scoring.criteria[index].weight,
      points: mayBeGiven(scoring.criteria[index], points, scoring.halfMarks) ? points : null,
      toApplicant,
      toManagers,
    };
  });
}

/** Half points stand between the steps without words of their own. */
function withHalves(steps: { points: number; label: string }[]) {
  const [least, most] = [steps[0].points, steps.at(-1)!.points];
  const marks = Array.from({ length: 2 * (most - least) + 1 }, (_none, at) => least + at / 2);
  return marks.map((points) => steps.find((step) => step.points === points) ?? { points, label: "" });
}
