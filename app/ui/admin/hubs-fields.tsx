import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { TextField } from "../field.tsx";

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
      <Stack gap="small">
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
  const isTyped = Object.keys(line).length > 0;
  const isWrong = Object.keys(errors).some((name) => name.startsWith(`hubs[${index}]`));
  return (
    <Disclosure
      summary={t("programme.hub", { number: index + 1 })}
      open={index === 0 || isTyped || isWrong}
      boxed
    >
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
    </Disclosure>
  );
}

/** What the fields are called, by their names, with the hub that each is of. */
export function labelsOfHubs(most: number, t: Translate<"admin">): Record<string, string> {
  const lines = Array.from({ length: most }, (_, index) => {
    const hub = t("programme.hub", { number: index + 1 });
    return [
      [`hubs[${index}].name.en`, `${hub}, ${t("programme.nameEn")}`],
      [`hubs[${index}].name.bg`, `${hub}, ${t("programme.nameBg")}`],
      [`hubs[${index}].country`, `${hub}, ${t("programme.country")}`],
      [`hubs[${index}].capacity`, `${hub}, ${t("programme.capacity")}`],
    ];
  });
  return Object.fromEntries(lines.flat());
}
