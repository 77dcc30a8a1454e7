import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { Fieldset } from "../fieldset.tsx";
import { Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { TextLink } from "../text.tsx";

type WhatIfFormProps = {
  typed: Record<string, string>;
  criteria: { id: string; name: string; title: string }[];
  hasRules: boolean;
  /** Names of the fields that could not be read. */
  wrong: string[];
  here: string;
};

/** What is tried stands in the address, so that it can be shared. */
export function WhatIfForm({ typed, criteria, hasRules, wrong, here }: WhatIfFormProps) {
  const { t } = useTranslation("scrutiny");
  const { state } = useNavigation();
  const labels: Record<string, string> = {
    ...Object.fromEntries(criteria.map(({ name, title }) => [name, title])),
    threshold: t("whatIf.threshold"),
    places: t("whatIf.places"),
  };
  const said = (name: string) => t("whatIf.wrong", { field: labels[name] ?? name });
  const number = (name: string) => ({
    name,
    label: labels[name],
    defaultValue: typed[name],
    errors: wrong.includes(name) ? said(name) : undefined,
  });
  const choice = (name: string) => ({ name, defaultValue: typed[name] });
  return (
    <Form noValidate key={JSON.stringify(typed)}>
      <Stack>
        <ErrorSummary errors={wrong.map((name) => ({ name, message: said(name) }))} />
        <Fieldset id="weights" legend={t("whatIf.weights")}>
          <Stack gap="small">
            {criteria.map(({ name }) => (
              <NumberField key={name} {...number(name)} width="tiny" />
            ))}
          </Stack>
        </Fieldset>
        <ChoiceField
          {...choice("combination")}
          label={t("whatIf.combination")}
          options={(["mean", "median", "consensus"] as const).map((value) => ({
            value,
            label: t(`whatIf.by.${value}`),
          }))}
        />
        <ChoiceField
          {...choice("ranksBy")}
          label={t("whatIf.ranksBy")}
          options={(["score", "calibrated"] as const).map((value) => ({
            value,
            label: t(`whatIf.rank.${value}`),
          }))}
        />
        <NumberField {...number("threshold")} unit="%" width="tiny" required={false} />
        <NumberField {...number("places")} width="tiny" />
        {hasRules && (
          <ChoiceField
            {...choice("rules")}
            label={t("whatIf.rules")}
            options={(["kept", "none"] as const).map((value) => ({
              value,
              label: t(`whatIf.rulesOf.${value}`),
            }))}
          />
        )}
        <Button pending={state === "loading"}>{t("whatIf.try")}</Button>
        <TextLink to={here}>{t("whatIf.asItIs")}</TextLink>
      </Stack>
    </Form>
  );
}
