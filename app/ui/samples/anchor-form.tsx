import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Part } from "../evaluation/application-pane.tsx";
import { PartAnswers } from "../evaluation/part-answers.tsx";
import { Button } from "../button.tsx";
import { Fieldset } from "../fieldset.tsx";
import { ActionBar, Grid, Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { SelectField } from "../select-field.tsx";
import { TextArea } from "../text-area.tsx";

export type AnchoredCriterion = {
  id: string;
  title: string;
  guidance: string;
  steps: { points: number; label: string }[];
  points: number | null;
  why: string;
};

type AnchorFormProps = { parts: Part[]; criteria: AnchoredCriterion[]; open: boolean; refused?: string };

/** What the programme would give for a sample, beside what evaluators read of it. */
export function AnchorForm({ parts, criteria, open, refused }: AnchorFormProps) {
  const { t } = useTranslation(["samples", "set-up"]);
  const { state } = useNavigation();
  return (
    <Grid least="large">
      <Stack gap="large">
        {parts.map(({ id, title, answers }) => (
          <Section key={id} title={title} level={3}>
            <PartAnswers answers={answers.filter(({ kind }) => kind !== "files")} filesAt="" />
          </Section>
        ))}
      </Stack>
      <Form method="post" noValidate>
        <Stack gap="large">
          {refused && <Notice tone="danger">{refused}</Notice>}
          {criteria.map((criterion) => (
            <Criterion key={criterion.id} {...criterion} />
          ))}
          {open && (
            <ActionBar sticky>
              <Button pending={state === "submitting"}>{t("set-up:page.save")}</Button>
            </ActionBar>
          )}
        </Stack>
      </Form>
    </Grid>
  );
}

function Criterion({ id, title, guidance, steps, points, why }: AnchoredCriterion) {
  const { t } = useTranslation("samples");
  const write = useNumberFormat();
  const options = steps.map((step) => ({
    value: String(step.points),
    label: [write(step.points), step.label].filter(Boolean).join(" · "),
  }));
  return (
    <Fieldset id={`anchor-${id}`} legend={title} help={guidance}>
      <Stack gap="small">
        <SelectField
          name={`points-${id}`}
          label={t("anchor.points")}
          required={false}
          width="full"
          options={[{ value: "", label: t("anchor.none") }, ...options]}
          defaultValue={points === null ? "" : String(points)}
        />
        <TextArea
          name={`why-${id}`}
          label={t("anchor.why")}
          required={false}
          rows={3}
          limit={1000}
          defaultValue={why}
        />
      </Stack>
    </Fieldset>
  );
}
