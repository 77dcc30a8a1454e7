import { useTranslation } from "#app/i18n/use-translation.ts";
import { TextField } from "../field.tsx";
import { FilterForm } from "../filter-form.tsx";
import { SelectField } from "../select-field.tsx";
import { type State, states } from "./evaluator-state.tsx";

type EvaluatorFilterProps = { query: { state?: State; part: string }; here: string };

/** Narrows the list of evaluators by how their invitation stands, or by part of a name. */
export function EvaluatorFilter({ query: { state, part }, here }: EvaluatorFilterProps) {
  const { t } = useTranslation("inviting");
  return (
    <FilterForm label={t("filter.label")} clearTo={state || part ? here : undefined}>
      <TextField
        key={part}
        name="part"
        type="search"
        label={t("filter.part")}
        defaultValue={part}
        required={false}
        width="medium"
      />
      <SelectField
        key={state}
        name="state"
        label={t("filter.state")}
        placeholder={t("filter.all")}
        options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
        defaultValue={state}
        required={false}
      />
    </FilterForm>
  );
}
