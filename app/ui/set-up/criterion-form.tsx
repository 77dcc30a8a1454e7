import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, type ButtonProps } from "../button.tsx";
import { type Described, field } from "../form-field.ts";
import { Fieldset } from "../fieldset.tsx";
import { Section, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { BothTextAreas, BothTextFields, type InEachLanguage } from "./in-each-language.tsx";

/** What a button of Conform's lists sends. */
export type Intent = Pick<ButtonProps, "name" | "value" | "form" | "formNoValidate">;
type Both = { getFieldset: () => InEachLanguage };
export type ListItem<Fields> = { key?: string; name: string; getFieldset: () => Fields };

type CriterionFieldsProps = {
  fields: { title: Both; guidance: Both; weight: Described; threshold: Described };
};

export function CriterionFields({ fields }: CriterionFieldsProps) {
  const { t } = useTranslation("set-up");
  return (
    <Stack>
      <BothTextFields fields={fields.title.getFieldset()} label={t("criteria.criterion")} limit={120} />
      <BothTextAreas
        fields={fields.guidance.getFieldset()}
        label={t("criteria.guidance")}
        limit={2000}
        required={false}
        rows={4}
      />
      <NumberField {...field(fields.weight)} label={t("criteria.weight")} help={t("criteria.weightHelp")} />
      <NumberField
        {...field(fields.threshold)}
        label={t("criteria.threshold")}
        help={t("criteria.thresholdHelp")}
        required={false}
      />
    </Stack>
  );
}

type Step = ListItem<{ points: Described; label: Both }>;
type StepsProps = { steps: Step[]; errors?: string[]; add: Intent; remove: (at: number) => Intent };

/** The labelled steps, from the fewest points to the most. */
export function StepsFields({ steps, errors, add, remove }: StepsProps) {
  const { t } = useTranslation("set-up");
  return (
    <Section title={t("criteria.steps")} lead={t("criteria.stepsHelp")}>
      <Stack>
        {steps.map(({ key, name, getFieldset }, at) => {
          const { points, label } = getFieldset();
          return (
            <Fieldset
              key={key}
              id={name}
              legend={t("criteria.step", { place: at + 1 })}
              errors={at === 0 ? errors : []}
            >
              <Stack gap="small">
                <NumberField {...field(points)} label={t("criteria.points")} width="tiny" />
                <BothTextFields fields={label.getFieldset()} label={t("criteria.label")} limit={300} />
                <div>
                  <Button {...remove(at)} kind="quiet" size="small" icon="trash">
                    {t("criteria.removeStep", { place: at + 1 })}
                  </Button>
                </div>
              </Stack>
            </Fieldset>
          );
        })}
        <div>
          <Button {...add} kind="secondary" size="small" icon="plus">
            {t("criteria.addStep")}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
