import { useTranslation } from "#app/i18n/use-translation.ts";
import { HiddenField, TextField } from "../field.tsx";
import { FilterForm } from "../filter-form.tsx";
import { SelectField, type SelectOption } from "../select-field.tsx";

type Filter = {
  search?: string;
  country?: string;
  sector?: string;
  topic?: string;
  outcome?: string;
  late?: boolean;
};
type Options = Record<"countries" | "sectors" | "topics", SelectOption[]>;
type ApplicationFiltersProps = { status: string; sort?: string; filter: Filter; options: Options };

/** What submitted applications can be narrowed to. */
export function ApplicationFilters({ status, sort, filter, options }: ApplicationFiltersProps) {
  const { t } = useTranslation(["calls", "deadlines"]);
  const outcomes = (["undecided", "eligible", "ineligible"] as const).map((value) => ({
    value,
    label: t(`applications.${value}`),
  }));
  const choices = [
    { name: "country", label: t("applications.country"), value: filter.country, options: options.countries },
    { name: "sector", label: t("applications.sector"), value: filter.sector, options: options.sectors },
    { name: "topic", label: t("applications.topic"), value: filter.topic, options: options.topics },
    { name: "eligibility", label: t("applications.eligibility"), value: filter.outcome, options: outcomes },
    {
      name: "late",
      label: t("deadlines:lateFilter"),
      value: filter.late ? "yes" : undefined,
      options: [{ value: "yes", label: t("deadlines:lateAny") }],
    },
  ];
  const narrowed = Object.values(filter).some(Boolean);
  return (
    <FilterForm label={t("applications.filters")} clearTo={narrowed ? `?status=${status}` : undefined}>
      <HiddenField name="status" value={status} />
      {sort && <HiddenField name="sort" value={sort} />}
      <TextField
        key={filter.search}
        name="q"
        type="search"
        label={t("applications.search")}
        required={false}
        defaultValue={filter.search}
      />
      {choices.map(({ value, ...choice }) => (
        <SelectField
          key={choice.name + (value ?? "")}
          {...choice}
          required={false}
          defaultValue={value}
          placeholder={t("applications.any")}
        />
      ))}
    </FilterForm>
  );
}
