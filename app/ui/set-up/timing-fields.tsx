import { useTranslation } from "#app/i18n/use-translation.ts";
import { ChoicesField } from "../choice-field.tsx";
import { type Described, field } from "../form-field.ts";
import { Fieldset } from "../fieldset.tsx";
import { Grid, Section, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";

const hoursOfRule = ["withinHours", "leastMinutes", "mostHours"] as const;
type LateFieldsProps = {
  fields: { graceSeconds: Described; outageRule: { getFieldset: () => OutageFields } };
};
type OutageFields = Record<(typeof hoursOfRule)[number], Described>;

/** What happens when something comes after the deadline, or the portal could not be used before it. */
export function LateFields({ fields }: LateFieldsProps) {
  const { t } = useTranslation("set-up");
  const rule = fields.outageRule.getFieldset();
  return (
    <Section title={t("dates.late")} lead={t("dates.lateLead")}>
      <Stack>
        <NumberField
          {...field(fields.graceSeconds)}
          label={t("dates.graceSeconds")}
          help={t("dates.graceHelp")}
          unit={t("dates.seconds")}
        />
        <Fieldset id="outageRule" legend={t("dates.outage")} help={t("dates.outageHelp")}>
          <Grid>
            {hoursOfRule.map((name) => (
              <NumberField
                key={name}
                {...field(rule[name])}
                label={t(`dates.${name}`)}
                unit={t(name === "leastMinutes" ? "dates.minutes" : "dates.hours")}
              />
            ))}
          </Grid>
        </Fieldset>
      </Stack>
    </Section>
  );
}

const usual = [336, 168, 72, 48, 24, 6, 2];

type RemindersFieldProps = { name: string; errors?: string[]; chosen: string[] };

/** The usual moments, and any other that the call has. */
export function RemindersField({ name, errors, chosen }: RemindersFieldProps) {
  const { t } = useTranslation("set-up");
  const hours = [...new Set([...usual, ...chosen.map(Number)])].toSorted((one, other) => other - one);
  return (
    <Section title={t("dates.reminders")}>
      <ChoicesField
        {...{ name, errors }}
        label={t("dates.reminderHours")}
        help={t("dates.reminderHelp")}
        required={false}
        defaultValue={chosen}
        options={hours.map((count) => ({ value: String(count), label: beforeDeadline(count) }))}
      />
    </Section>
  );

  function beforeDeadline(count: number) {
    const whole = count > 48 && count % 24 === 0;
    return whole ? t("dates.before.days", { count: count / 24 }) : t("dates.before.hours", { count });
  }
}
