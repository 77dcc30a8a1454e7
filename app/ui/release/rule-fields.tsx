import { useTranslation } from "#app/i18n/use-translation.ts";
import { CheckboxField } from "../choice-field.tsx";
import { type Described, field } from "../form-field.ts";
import { NumberField } from "../number-field.tsx";

type RuleFieldsProps = {
  fields: Record<"releaseByOne" | "redressDays" | "redressAnswerDays", Described>;
  disabled: boolean;
};

/** Who releases, and whether there is redress. */
export function ReleaseRuleFields({ fields, disabled }: RuleFieldsProps) {
  const { t } = useTranslation("release");
  const { defaultValue, ...byOne } = field(fields.releaseByOne);
  return (
    <>
      <CheckboxField
        {...byOne}
        defaultChecked={Boolean(defaultValue)}
        label={t("byOne")}
        help={t("byOneHelp")}
        disabled={disabled}
      />
      <NumberField
        {...field(fields.redressDays)}
        label={t("redressDays")}
        help={t("redressDaysHelp")}
        disabled={disabled}
      />
      <NumberField
        {...field(fields.redressAnswerDays)}
        label={t("redressAnswerDays")}
        help={t("redressAnswerDaysHelp")}
        disabled={disabled}
      />
    </>
  );
}
