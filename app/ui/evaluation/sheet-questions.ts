import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Question } from "../application/question-field.tsx";
import { useNumberFormat } from "../locale.ts";
import type { SheetCriterion } from "./criterion-fields.tsx";

export const confidences = ["low", "medium", "high"] as const;
export type Confidence = (typeof confidences)[number];

/** A sheet to fill in. */
export type OpenSheet = {
  criteria: SheetCriterion[];
  overallToApplicant: string;
  overallToManagers: string;
  confidence: Confidence | null;
};

const common = { required: false, visibleTo: "managers" as const };

/** The fields of a sheet as questions of a form, so that they are saved and merged as those are. */
export function useSheetQuestions({ criteria }: OpenSheet): Question[] {
  const { t } = useTranslation("evaluation");
  const write = useNumberFormat();
  const text = (id: string, label: string): Question => ({
    ...common,
    id,
    type: "long-text",
    ...named(label),
  });
  const choice = (id: string, label: string, choices: [string, string][]): Question => ({
    ...common,
    ...named(label),
    ...{ id, type: "choice", choices: choices.map(([value, words]) => ({ id: value, ...named(words) })) },
  });
  const stepsOf = ({ steps }: SheetCriterion) =>
    steps.map(({ points, label }): [string, string] => [String(points), `${write(points)} ${label}`.trim()]);
  return [
    ...criteria.flatMap((criterion) => [
      choice(`points-${criterion.id}`, criterion.title, stepsOf(criterion)),
      text(`toApplicant-${criterion.id}`, `${criterion.title}: ${t("toApplicant")}`),
      text(`toManagers-${criterion.id}`, `${criterion.title}: ${t("toManagers")}`),
    ]),
    text("overallToApplicant", t("overallToApplicant")),
    text("overallToManagers", t("overallToManagers")),
    choice(
      "confidence",
      t("confidence.title"),
      confidences.map((one) => [one, t(`confidence.${one}`)]),
    ),
  ];
}

/** What makes a sheet another form: its criteria and their steps. */
export function scaleOf({ criteria }: OpenSheet): string {
  return criteria.map(({ id, steps }) => `${id} ${steps.map(({ points }) => points).join()}`).join(" ");
}

/** Words that are in the reader's language already. */
function named(words: string) {
  return { label: { en: words, bg: words } };
}

/** What stands in each field, by its name. */
export function answersOf({ criteria, ...overall }: OpenSheet): Record<string, string> {
  const parts = criteria.flatMap(({ id, points, toApplicant, toManagers }) => [
    [`points-${id}`, points === null ? "" : String(points)],
    [`toApplicant-${id}`, toApplicant],
    [`toManagers-${id}`, toManagers],
  ]);
  const { overallToApplicant, overallToManagers, confidence } = overall;
  return {
    ...Object.fromEntries(parts),
    ...{ overallToApplicant, overallToManagers, confidence: confidence ?? "" },
  };
}
