import { useTranslation } from "react-i18next";
import { zoneName } from "#app/i18n/dates.ts";
import { zoneNames } from "#app/i18n/zones.ts";
import { DateTimeField } from "../date-time-field.tsx";
import { type Described, field } from "../form-field.ts";
import { Grid } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { SelectField } from "../select-field.tsx";

const dates = ["opensAt", "closesAt", "evaluationDueAt", "resultsAt", "answerBy"] as const;
export type DatesFieldsProps = { fields: Record<(typeof dates)[number] | "timeZone", Described> };

/** The dates of a call in the order in which they come, and the zone whose clocks show them. */
export function DatesFields({ fields }: DatesFieldsProps) {
  const { t } = useTranslation("calls");
  return (
    <>
      <ZoneField {...field(fields.timeZone)} />
      <Grid>
        {dates.map((name) => (
          <DateTimeField key={name} {...field(fields[name])} label={t(`settings.${name}`)} />
        ))}
      </Grid>
    </>
  );
}

function ZoneField(props: ReturnType<typeof field>) {
  const { t } = useTranslation("calls");
  const locale = useLocale();
  const known = new Set([...Object.keys(zoneNames), props.defaultValue ?? "Europe/Brussels"]);
  const options = [...known].map((value) => ({ value, label: zoneName(value, locale) }));
  return (
    <SelectField
      {...props}
      label={t("settings.timeZone")}
      width="medium"
      options={options.toSorted((one, other) => one.label.localeCompare(other.label, locale))}
    />
  );
}
