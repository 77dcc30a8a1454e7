import { zoneName } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { portalZone, zoneNames } from "#app/i18n/zones.ts";
import { type Described, field } from "../form-field.ts";
import { Grid } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { SelectField } from "../select-field.tsx";
import { type Meant, MomentField, type MomentFields } from "./moment-field.tsx";

const dates = ["opensAt", "closesAt", "evaluationDueAt", "resultsAt", "answerBy"] as const;
type DateName = (typeof dates)[number];
export type DateChoices = Partial<Record<DateName, Meant[]>>;
type DatesFieldsProps = {
  fields: Record<DateName, { getFieldset: () => MomentFields }> & { timeZone: Described };
  /** Of which dates it is asked which of two instants is meant. */
  choices?: DateChoices;
};

/** The dates of a call in the order in which they come, and the zone whose clocks show them. */
export function DatesFields({ fields, choices = {} }: DatesFieldsProps) {
  const { t } = useTranslation("set-up");
  return (
    <>
      <ZoneField {...field(fields.timeZone)} />
      <Grid least="large">
        {dates.map((name) => (
          <MomentField
            key={name}
            fields={fields[name].getFieldset()}
            label={t(`dates.${name}`)}
            choices={choices[name]}
          />
        ))}
      </Grid>
    </>
  );
}

/** What the parts of a date are called where all that is wrong is listed. */
export function useDateLabels(): Record<string, string> {
  const { t } = useTranslation("set-up");
  return Object.fromEntries(
    dates.flatMap((name) => ["day", "time"].map((part) => [`${name}.${part}`, t(`dates.${name}`)])),
  );
}

function ZoneField(props: ReturnType<typeof field>) {
  const { t } = useTranslation("set-up");
  const locale = useLocale();
  const known = new Set([...Object.keys(zoneNames), props.defaultValue ?? portalZone]);
  const options = [...known].map((value) => ({ value, label: zoneName(value, locale) }));
  return (
    <SelectField
      {...props}
      label={t("dates.timeZone")}
      width="medium"
      options={options.toSorted((one, other) => one.label.localeCompare(other.label, locale))}
    />
  );
}
