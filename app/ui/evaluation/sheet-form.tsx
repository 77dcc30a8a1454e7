import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Saving } from "../application/autosave.ts";
import { MergedField } from "../application/merged-field.tsx";
import { OriginFields } from "../application/origin-fields.tsx";
import { Saved } from "../application/saving.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { useHydrated } from "../hydrated.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { useScoreFormat } from "../locale.ts";
import { Muted, Strong } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { CriterionFields, PrivateNote, type WrapField } from "./criterion-fields.tsx";
import { type PointsByCriterion, useSheetPoints } from "./sheet-points.ts";
import { confidences } from "./sheet-questions.ts";
import type { SavedSheet, SheetSaving } from "./sheet-saving.ts";

type SheetFormProps = {
  sheet: SavedSheet;
  /** How many answers of the application serve a criterion. */
  answersFor: (criterionId: string) => number;
  /** The percent that these points make. */
  percentOf: (points: PointsByCriterion) => number;
  saving: SheetSaving;
  zone: string;
  /** False where nothing can be saved any more. */
  open: boolean;
  /** Whether it is about a sample: no comment is needed, and no applicant reads it. */
  sample?: boolean;
};

/** The score sheet, saved as one clicks and types; without JavaScript by its buttons. */
export function SheetForm({ sheet, answersFor, percentOf, saving, zone, open, sample }: SheetFormProps) {
  const { points, give } = useSheetPoints(sheet, saving);
  const wrap = useWrap(saving, zone);
  return (
    <Form method="post" noValidate {...saving.autosave.form}>
      <OriginFields accountId={saving.account.id} bases={sheet.bases} />
      <Stack gap="large">
        {sheet.criteria.map((criterion) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            answers={answersFor(criterion.id)}
            onPoints={(given) => give(criterion.id, given)}
            wrap={wrap}
          />
        ))}
        <Overall wrap={wrap} sample={sample} />
        {open && (
          <Foot points={points} percent={percentOf(points)} saving={saving.autosave.saving} zone={zone} />
        )}
      </Stack>
    </Form>
  );
}

function useWrap(saving: SheetSaving, zone: string): WrapField {
  return (name, field) => (
    <MergedField key={name} question={saving.questions.find(({ id }) => id === name)!} {...{ saving, zone }}>
      {(answer) => field(String(answer))}
    </MergedField>
  );
}

function Overall({ wrap, sample = false }: { wrap: WrapField; sample?: boolean }) {
  const { t } = useTranslation(["evaluation", "samples"]);
  return (
    <Section title={t("overall")} divided>
      <Stack>
        <Stack gap="small">
          {wrap("overallToApplicant", (comment) => (
            <TextArea
              name="overallToApplicant"
              label={t("overallToApplicant")}
              help={t(sample ? "samples:sheet.overallHelp" : "overallHelp")}
              required={!sample}
              rows={5}
              defaultValue={comment}
            />
          ))}
          {wrap("overallToManagers", (note) => (
            <PrivateNote name="overallToManagers" label={t("overallToManagers")} note={note} />
          ))}
        </Stack>
        {wrap("confidence", (confidence) => (
          <ChoiceField
            name="confidence"
            label={t("confidence.title")}
            help={t("confidence.help")}
            required={!sample}
            inline
            options={confidences.map((value) => ({ value, label: t(`confidence.${value}`) }))}
            defaultValue={confidence}
          />
        ))}
      </Stack>
    </Section>
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
