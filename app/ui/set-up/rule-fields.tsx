import { dayInWords } from "#app/i18n/quantities.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { CheckboxField, ChoicesField } from "../choice-field.tsx";
import { type Described, field } from "../form-field.ts";
import { Row, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { NumberField } from "../number-field.tsx";
import { Muted } from "../text.tsx";
import { BothTextAreas, type InEachLanguage } from "./in-each-language.tsx";
import type { RuleKind } from "./rules-table.tsx";

type List = { id: string; asOf: string; count: number };
type RuleFieldsProps = {
  kind: RuleKind;
  fields: {
    statement: { getFieldset: () => InEachLanguage };
    selfCheck: Described;
    mostYears: Described;
    mostStaff: Described;
    countries: Described;
  };
  countries: { value: string; label: string }[];
  lists: List[];
};

/** What a rule says, who answers it, and what the portal checks. */
export function RuleFields({ kind, fields, countries, lists }: RuleFieldsProps) {
  const { t } = useTranslation("set-up");
  return (
    <Stack gap="large">
      <Section title={t("eligibility.statement")} lead={t("eligibility.statementHelp")}>
        <BothTextAreas
          fields={fields.statement.getFieldset()}
          label={t("eligibility.statement")}
          limit={500}
        />
      </Section>
      <CheckboxField
        name={fields.selfCheck.name}
        errors={fields.selfCheck.errors}
        defaultChecked={fields.selfCheck.initialValue === "on"}
        required={false}
        label={t("eligibility.selfCheckLabel")}
        help={t("eligibility.selfCheckHelp")}
      />
      {kind === "company-age" && (
        <NumberField
          {...field(fields.mostYears)}
          label={t("eligibility.mostYears")}
          unit={t("eligibility.years")}
        />
      )}
      {kind === "company-size" && (
        <NumberField
          {...field(fields.mostStaff)}
          label={t("eligibility.mostStaff")}
          unit={t("eligibility.people")}
        />
      )}
      {kind === "countries" && <Countries described={fields.countries} countries={countries} lists={lists} />}
    </Stack>
  );
}

type CountriesProps = Pick<RuleFieldsProps, "countries" | "lists"> & { described: Described };

/** Lists are added by the server, so that they work without JavaScript; nothing is saved by it. */
function Countries({ described, countries, lists }: CountriesProps) {
  const { t } = useTranslation("set-up");
  const locale = useLocale();
  const chosen = [described.initialValue ?? []].flat().map(String);
  return (
    <Section
      title={t("eligibility.countries")}
      lead={t("eligibility.countriesChosen", { count: chosen.length })}
    >
      <Stack>
        <Stack gap="small">
          <Muted>{t("eligibility.lists")}</Muted>
          <Row>
            {lists.map(({ id, asOf, count }) => (
              <Button key={id} kind="secondary" size="small" icon="plus" name="list" value={id}>
                {t(`eligibility.list.${id}` as "eligibility.list.efta", {
                  count,
                  date: dayInWords(asOf, locale),
                })}
              </Button>
            ))}
            <Button kind="quiet" size="small" icon="cross" name="list" value="none">
              {t("eligibility.noCountries")}
            </Button>
          </Row>
        </Stack>
        <ChoicesField
          name={described.name}
          errors={described.errors}
          label={t("eligibility.countries")}
          hideLabel
          required={false}
          columns
          options={countries}
          defaultValue={chosen}
        />
      </Stack>
    </Section>
  );
}
