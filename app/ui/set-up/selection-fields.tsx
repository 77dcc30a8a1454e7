import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Described, field } from "../form-field.ts";
import { Fieldset } from "../fieldset.tsx";
import { Grid } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { SelectField } from "../select-field.tsx";

type SelectionFieldsProps = { fields: Record<"places" | "evaluatorsPerApplication", Described> };

/** How many are chosen, and by how many eyes. */
export function SelectionFields({ fields }: SelectionFieldsProps) {
  const { t } = useTranslation("set-up");
  return (
    <Grid>
      <NumberField {...field(fields.places)} label={t("selection.places")} />
      <NumberField {...field(fields.evaluatorsPerApplication)} label={t("selection.evaluators")} />
    </Grid>
  );
}

export function ReserveField({ described }: { described: Described }) {
  const { t } = useTranslation("set-up");
  return (
    <NumberField {...field(described)} label={t("selection.reserve")} help={t("selection.reserveHelp")} />
  );
}

/** A field of Conform answers by getters: it is handed over whole, because spreading it loses its name. */
export function ThresholdField({ described }: { described: Described }) {
  const { t } = useTranslation("set-up");
  return (
    <NumberField
      {...field(described)}
      label={t("selection.threshold")}
      help={t("selection.thresholdHelp")}
      unit="%"
      required={false}
    />
  );
}

const mostTieBreaks = 3;
type TieBreakProps = { name: string; chosen: unknown; criteria: { value: string; label: string }[] };

/** What decides first between equal scores, what then. */
export function TieBreakFields({ name, chosen, criteria }: TieBreakProps) {
  const { t } = useTranslation("set-up");
  const before = [chosen ?? []].flat().map(String);
  const places = Math.min(Math.max(mostTieBreaks, before.length), criteria.length);
  return (
    <Fieldset id={name} legend={t("selection.ties")} help={t("selection.tiesHelp")} required={false}>
      <Grid>
        {Array.from({ length: places }, (_, at) => (
          <SelectField
            key={at}
            name={`${name}[${at}]`}
            label={t(at === 0 ? "selection.first" : "selection.then", { place: at + 1 })}
            options={criteria}
            placeholder={t("selection.nothing")}
            defaultValue={before[at] ?? ""}
            required={false}
          />
        ))}
      </Grid>
    </Fieldset>
  );
}
