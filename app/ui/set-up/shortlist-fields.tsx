import { useTranslation } from "#app/i18n/use-translation.ts";
import { CheckboxField, ChoiceField } from "../choice-field.tsx";
import { Fieldset } from "../fieldset.tsx";
import { type Described, field } from "../form-field.ts";
import { Grid, Section, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { SelectField } from "../select-field.tsx";
import type { ListItem } from "./criterion-form.tsx";

type MarksProps = { fields: Record<"combination" | "halfMarks" | "ranksBy", Described> };

/** What evaluators may give, how it becomes one score, and which score ranks. */
export function MarksFields({ fields: { combination, halfMarks, ranksBy } }: MarksProps) {
  const { t } = useTranslation("set-up");
  const options = (["mean", "median", "consensus"] as const).map((value) => ({
    value,
    label: t(`selection.by.${value}`),
    help: t(`selection.byHelp.${value}`),
  }));
  const orders = (["score", "calibrated"] as const).map((value) => ({
    value,
    label: t(`selection.rank.${value}`),
    help: t(`selection.rankHelp.${value}`),
  }));
  return (
    <Stack>
      <ChoiceField {...field(combination)} label={t("selection.combination")} options={options} />
      <CheckboxField
        name={halfMarks.name}
        errors={halfMarks.errors}
        label={t("selection.halfMarks")}
        defaultChecked={halfMarks.initialValue === "on"}
        required={false}
      />
      <ChoiceField {...field(ranksBy)} label={t("selection.ranksBy")} options={orders} />
    </Stack>
  );
}

const groupings = ["topic", "country", "hub"] as const;
type Groups = Record<(typeof groupings)[number], { value: string; label: string }[]>;
type Rule = ListItem<Record<"about" | "least" | "most", Described>>;

/** At least, at most so many finalists of a group, a rule a row; saving adds empty rows. */
export function ShortlistRuleFields({ rules, groups }: { rules: Rule[]; groups: Groups }) {
  const { t } = useTranslation("set-up");
  const options = groupings
    .filter((by) => groups[by].length > 0)
    .map((by) => ({
      label: t(`selection.groups.${by}`),
      options: [
        { value: by, label: t(`selection.each.${by}`) },
        ...groups[by].map(({ value, label }) => ({ value: `${by}:${value}`, label })),
      ],
    }));
  return (
    <Section title={t("selection.rules")} lead={t("selection.rulesLead")}>
      <Stack>
        {rules.map(({ key, name, getFieldset }, at) => {
          const { about, least, most } = getFieldset();
          return (
            <Fieldset
              key={key ?? name}
              id={name}
              legend={t("selection.rule", { place: at + 1 })}
              required={false}
            >
              <Grid least="small">
                <SelectField
                  {...field(about)}
                  {...{ options, required: false }}
                  label={t("selection.about")}
                  placeholder={t("selection.nothingAbout")}
                />
                <NumberField {...field(least)} label={t("selection.least")} width="tiny" required={false} />
                <NumberField {...field(most)} label={t("selection.most")} width="tiny" required={false} />
              </Grid>
            </Fieldset>
          );
        })}
      </Stack>
    </Section>
  );
}
