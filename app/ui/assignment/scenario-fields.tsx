import { useTranslation } from "#app/i18n/use-translation.ts";
import { CheckboxField, ChoiceField } from "../choice-field.tsx";
import { HiddenField, TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";
import { Fieldset } from "../fieldset.tsx";
import { Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import type { Settings } from "./scenario-words.ts";

type Fields = Record<keyof Settings | "name", Described>;
type ScenarioFieldsProps = {
  fields: Fields;
  /** Whether the call asks for preferences, and how many have said some. */
  asksPreferences: boolean;
  preferred: number;
  /** Whether the call requires kinds of evaluators. */
  kinds: boolean;
};

/** What a routing is computed with; as the call asks, unless somebody wants to see what else would be. */
export function ScenarioFields({ fields, asksPreferences, preferred, kinds }: ScenarioFieldsProps) {
  const { t } = useTranslation("routing");
  return (
    <Stack gap="large">
      <NumberField
        {...field(fields.perApplication)}
        label={t("ask.perApplication")}
        help={t("ask.perApplicationHelp")}
        width="tiny"
      />
      <Fairness fields={fields} />
      <Fieldset id="rules" legend={t("ask.rules")}>
        <Tick described={fields.oneOfACountry} label={t("ask.oneOfACountry")} />
        {kinds ? (
          <Tick described={fields.kinds} label={t("ask.kinds")} />
        ) : (
          <HiddenField name={fields.kinds.name} value="on" />
        )}
        {asksPreferences && (
          <Tick
            described={fields.preferences}
            label={t("ask.preferences")}
            help={t("ask.preferencesHelp", { count: preferred })}
          />
        )}
      </Fieldset>
      <NumberField
        {...field(fields.crossTopics)}
        label={t("ask.crossTopics")}
        help={t("ask.crossTopicsHelp")}
        unit="%"
        width="tiny"
      />
      <NumberField
        {...field(fields.leastShare)}
        label={t("ask.leastShare")}
        help={t("ask.leastShareHelp")}
        unit="%"
        width="tiny"
      />
      <TextField
        {...field(fields.name)}
        label={t("ask.name")}
        help={t("ask.nameHelp")}
        limit={80}
        required={false}
      />
    </Stack>
  );
}

function Fairness({ fields }: { fields: Fields }) {
  const { t } = useTranslation("routing");
  const options = (["fairest", "floor", "total"] as const).map((value) => ({
    value,
    label: t(`ask.fairness.${value}`),
    help: t(`ask.fairness.${value}Help`),
  }));
  return (
    <Stack gap="small">
      <ChoiceField {...field(fields.fairness)} label={t("ask.fairness.title")} options={options} />
      <NumberField {...field(fields.floor)} label={t("ask.floor")} unit="%" width="tiny" />
    </Stack>
  );
}

type TickProps = { described: Described; label: string; help?: string };

function Tick({ described: { name, errors, initialValue }, label, help }: TickProps) {
  return (
    <CheckboxField
      {...{ name, errors, label, help }}
      required={false}
      defaultChecked={initialValue === "on"}
    />
  );
}
