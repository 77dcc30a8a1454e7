import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { HiddenField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { SelectField } from "../select-field.tsx";
import { TextArea } from "../text-area.tsx";
import type { Outcome } from "./outcome-tag.tsx";

type Hub = { id: string; name: string; capacity: number; taken: number; preferred: boolean };

type ChangeDecisionFormProps = {
  outcome: Outcome;
  choices: readonly Outcome[];
  hubs: Hub[];
  hubId: string | null;
  reserveRank: number | null;
  reason: string;
  /** How the decision stands on this page. */
  seen: string;
  answer?: Answer;
};

type Values = { outcome: string; hubId: string; reserveRank: string; reason: string };

/** One decision: what, where, in which order, and why. */
export function ChangeDecisionForm(props: ChangeDecisionFormProps) {
  const { t } = useTranslation("decisions");
  const { state } = useNavigation();
  const { answer, choices, hubs, outcome, reason } = props;
  const [form, fields] = useAnsweredForm<Values>(answer, {
    outcome,
    hubId: props.hubId ?? "",
    reserveRank: props.reserveRank === null ? "" : String(props.reserveRank),
    reason,
  });
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <HiddenField name="seen" value={props.seen} />
        <ChoiceField
          {...field(fields.outcome)}
          label={t("change.outcome")}
          options={choices.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
        />
        {hubs.length > 0 && (
          <SelectField
            {...field(fields.hubId)}
            label={t("change.hub")}
            help={t("change.hubHelp")}
            required={false}
            placeholder={t("change.noHub")}
            options={hubs.map(({ id, preferred, ...hub }) => ({
              value: id,
              label: t(preferred ? "change.hubPreferred" : "change.hubOption", hub),
            }))}
          />
        )}
        <NumberField
          {...field(fields.reserveRank)}
          label={t("change.rank")}
          help={t("change.rankHelp")}
          required={false}
        />
        <TextArea
          {...field(fields.reason)}
          label={t("change.reason")}
          help={t("change.reasonHelp")}
          required={false}
          rows={3}
          limit={1000}
        />
        <ActionBar>
          <Button pending={state === "submitting"}>{t("change.save")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
