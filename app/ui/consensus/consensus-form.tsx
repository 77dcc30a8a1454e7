import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { CriterionFields, type SheetCriterion } from "../evaluation/criterion-fields.tsx";
import { HiddenField } from "../field.tsx";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";

type ConsensusFormProps = {
  revision: number;
  criteria: SheetCriterion[];
  overallToApplicant: string;
};

/** The consensus sheet to write: points and comments to the applicant, as on every sheet; saved as a draft or on to the check. */
export function ConsensusForm({ revision, criteria, overallToApplicant }: ConsensusFormProps) {
  const { t } = useTranslation(["evaluation", "consensus"]);
  const { state } = useNavigation();
  return (
    <Form method="post" noValidate>
      <HiddenField name="revision" value={String(revision)} />
      <Stack gap="large">
        {criteria.map((criterion) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            answers={0}
            onPoints={() => {}}
            wrap={(name, field) => (name.startsWith("toManagers") ? null : field(written(name, criterion)))}
          />
        ))}
        <Section title={t("overall")} divided>
          <TextArea
            name="overallToApplicant"
            label={t("overallToApplicant")}
            help={t("consensus:form.overallHelp")}
            rows={5}
            defaultValue={overallToApplicant}
          />
        </Section>
        <ActionBar sticky>
          <Button icon="arrow-right" pending={state === "submitting"}>
            {t("consensus:form.check")}
          </Button>
          <Button kind="secondary" name="then" value="stay" pending={state === "submitting"}>
            {t("consensus:form.save")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

function written(name: string, { points, toApplicant }: SheetCriterion): string {
  if (name.startsWith("toApplicant")) return toApplicant;
  return points === null ? "" : String(points);
}
