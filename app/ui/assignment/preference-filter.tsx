import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { FilterForm } from "../filter-form.tsx";
import { SelectField, type SelectOption } from "../select-field.tsx";
import { DateTime } from "../time.tsx";

type PreferenceFilterProps = { topics: SelectOption[]; topic?: string; unmarked: boolean; here: string };

/** Of one topic only, or only what is left to say. */
export function PreferenceFilter({ topics, topic, unmarked, here }: PreferenceFilterProps) {
  const { t } = useTranslation("preferences");
  return (
    <FilterForm label={t("filter.label")} clearTo={topic || unmarked ? here : undefined}>
      <SelectField
        name="topic"
        label={t("filter.topic")}
        options={topics}
        placeholder={t("filter.everyTopic")}
        defaultValue={topic ?? ""}
      />
      <SelectField
        name="show"
        label={t("filter.show")}
        options={[{ value: "unmarked", label: t("filter.unmarked") }]}
        placeholder={t("filter.all")}
        defaultValue={unmarked ? "unmarked" : ""}
      />
    </FilterForm>
  );
}

type NotYetProps = { closed: boolean; closesAt: Date; timeZone: string; here: string };

/** The list comes after the deadline and after the conflicts. */
export function PreferencesNotYet({ closed, closesAt, timeZone, here }: NotYetProps) {
  const { t } = useTranslation("preferences");
  if (!closed)
    return (
      <EmptyState icon="clock" title={t("early")}>
        {t("earlyText")} <DateTime at={closesAt} zone={timeZone} readerZone />
      </EmptyState>
    );
  const declare = (
    <LinkButton to={`${here}/conflicts`} kind="primary">
      {t("declare")}
    </LinkButton>
  );
  return (
    <EmptyState icon="people" title={t("declareFirst")} action={declare}>
      {t("declareFirstText")}
    </EmptyState>
  );
}
