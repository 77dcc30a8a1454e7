import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Form } from "react-router";
import type { Saving, useAutosave } from "../application/autosave.ts";
import { Saved } from "../application/saving.tsx";
import { Button } from "../button.tsx";
import { useHydrated } from "../hydrated.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { useScoreFormat } from "../locale.ts";
import { Muted, Strong } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { CriterionFields, PrivateNote, type SheetCriterion } from "./criterion-fields.tsx";

export type OpenSheet = {
  criteria: SheetCriterion[];
  overallToApplicant: string;
  overallToManagers: string;
};
export type PointsByCriterion = Record<string, number | null>;

type SheetFormProps = {
  sheet: OpenSheet;
  /** How many answers of the application serve a criterion. */
  answersFor: (criterionId: string) => number;
  /** The percent that these points make. */
  percentOf: (points: PointsByCriterion) => number;
  autosave: ReturnType<typeof useAutosave>;
  zone: string;
  /** False where nothing can be saved any more. */
  open: boolean;
};

/** The score sheet, saved as one clicks and types; without JavaScript by its buttons. */
export function SheetForm({ sheet, answersFor, percentOf, autosave, zone, open }: SheetFormProps) {
  const { t } = useTranslation("evaluation");
  const [points, setPoints] = useState<PointsByCriterion>(() =>
    Object.fromEntries(sheet.criteria.map((criterion) => [criterion.id, criterion.points])),
  );
  return (
    <Form method="post" noValidate {...autosave.form}>
      <Stack gap="large">
        {sheet.criteria.map((criterion) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            answers={answersFor(criterion.id)}
            onPoints={(given) => setPoints((before) => ({ ...before, [criterion.id]: given }))}
          />
        ))}
        <Section title={t("overall")} divided>
          <Stack gap="small">
            <TextArea
              name="overallToApplicant"
              label={t("overallToApplicant")}
              help={t("overallHelp")}
              rows={5}
              defaultValue={sheet.overallToApplicant}
            />
            <PrivateNote
              name="overallToManagers"
              label={t("overallToManagers")}
              note={sheet.overallToManagers}
            />
          </Stack>
        </Section>
        {open && <Foot points={points} percent={percentOf(points)} saving={autosave.saving} zone={zone} />}
      </Stack>
    </Form>
  );
}

type FootProps = { points: PointsByCriterion; percent: number; saving: Saving; zone: string };

/** Always in sight: the way on, the score so far, and whether all of it is safe. */
function Foot({ points, percent, saving, zone }: FootProps) {
  const { t } = useTranslation("evaluation");
  const typing = useHydrated();
  const write = useScoreFormat();
  const given = Object.values(points);
  const scored = given.filter((one) => one !== null).length;
  return (
    <ActionBar sticky>
      <Button icon="arrow-right">{t("check")}</Button>
      <div>
        <output aria-label={t(scored === given.length ? "score" : "soFar")}>
          <Strong>{write(percent)}</Strong>{" "}
          <Muted small>{t("scored", { scored, count: given.length })}</Muted>
        </output>
        <div>
          <Saved saving={saving} zone={zone} />
        </div>
      </div>
      {!typing && (
        <Button kind="secondary" name="then" value="stay">
          {t("save")}
        </Button>
      )}
    </ActionBar>
  );
}
