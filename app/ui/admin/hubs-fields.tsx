import { useTranslation } from "react-i18next";
import { TextField } from "../field.tsx";
import { Fieldset } from "../fieldset.tsx";
import { Grid, Section, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { SelectField, type SelectOption } from "../select-field.tsx";

/** A line as it was typed. */
export type HubLine = { name?: { en?: string; bg?: string }; country?: string; capacity?: string | number };

type HubsFieldsProps = {
  most: number;
  typed: (HubLine | undefined)[];
  /** By the name of the field. */
  errors: Record<string, string[]>;
  countries: SelectOption[];
};

/** All lines that there can be, from the start: adding one would need JavaScript. */
export function HubsFields({ most, typed, ...shared }: HubsFieldsProps) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("programme.hubs")} lead={t("programme.hubsHelp")}>
      <Stack gap="large">
        {Array.from({ length: most }, (_, index) => (
          <HubFields key={index} index={index} line={typed[index] ?? {}} {...shared} />
        ))}
      </Stack>
    </Section>
  );
}

type HubFieldsProps = Omit<HubsFieldsProps, "most" | "typed"> & { index: number; line: HubLine };

function HubFields({ index, line, errors, countries }: HubFieldsProps) {
  const { t } = useTranslation("admin");
  const named = (part: string) => {
    const name = `hubs[${index}].${part}`;
    return { name, errors: errors[name] };
  };
  return (
    <Fieldset id={`hub-${index}`} legend={t("programme.hub", { number: index + 1 })}>
      <Grid>
        <TextField
          {...named("name.en")}
          label={t("programme.nameEn")}
          defaultValue={line.name?.en}
          lang="en"
        />
        <TextField
          {...named("name.bg")}
          label={t("programme.nameBg")}
          defaultValue={line.name?.bg}
          lang="bg"
        />
        <SelectField
          {...named("country")}
          label={t("programme.country")}
          defaultValue={line.country}
          placeholder={t("programme.noCountry")}
          options={countries}
        />
        <NumberField {...named("capacity")} label={t("programme.capacity")} defaultValue={line.capacity} />
      </Grid>
    </Fieldset>
  );
}
