import { useTranslation } from "#app/i18n/use-translation.ts";
import { CheckboxField, ChoiceField } from "../choice-field.tsx";
import { field } from "../form-field.ts";
import { Stack } from "../layout.tsx";
import { SelectField } from "../select-field.tsx";
import type { FactName } from "./form-in-work.ts";
import type { QuestionFields } from "./question-form.ts";

type UseFieldsProps = {
  fields: QuestionFields;
  criteria: { id: string; title: string }[];
  /** With the label of another question that tells it already. */
  facts: { fact: FactName; takenBy?: string }[];
};

/** Who reads the answer, who scores it, and what the portal does with it. */
export function UseFields({ fields, criteria, facts }: UseFieldsProps) {
  const { t } = useTranslation("builder");
  return (
    <Stack>
      <ChoiceField
        {...field(fields.visibleTo)}
        label={t("editor.visibleTo")}
        options={(["evaluators", "managers"] as const).map((value) => ({
          value,
          label: t(`editor.visible.${value}.label`),
          help: t(`editor.visible.${value}.help`),
        }))}
      />
      <CheckboxField
        name={fields.nameless.name}
        errors={fields.nameless.errors}
        label={t("editor.nameless")}
        help={t("editor.namelessHelp")}
        defaultChecked={fields.nameless.initialValue === "on"}
      />
      <SelectField
        {...field(fields.criterion)}
        label={t("editor.criterion")}
        help={t("editor.criterionHelp")}
        required={false}
        placeholder={t("editor.noCriterion")}
        options={criteria.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <SelectField
        {...field(fields.fact)}
        label={t("editor.fact")}
        help={t("editor.factHelp")}
        required={false}
        placeholder={t("editor.noFact")}
        options={facts.map(({ fact, takenBy }) => ({
          value: fact,
          label: takenBy
            ? t("editor.factTaken", { fact: t(`facts.${fact}`), question: takenBy })
            : t(`facts.${fact}`),
          disabled: Boolean(takenBy),
        }))}
      />
    </Stack>
  );
}
