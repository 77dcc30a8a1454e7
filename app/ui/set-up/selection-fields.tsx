import { useTranslation } from "react-i18next";
import { type Described, field } from "../form-field.ts";
import { Grid } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";

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
