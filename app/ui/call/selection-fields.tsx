import { useTranslation } from "react-i18next";
import { type Described, field } from "../form-field.ts";
import { Grid } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";

/** How many are chosen, and by how many eyes. */
export function SelectionFields({
  fields,
}: {
  fields: Record<"places" | "evaluatorsPerApplication", Described>;
}) {
  const { t } = useTranslation("calls");
  return (
    <Grid>
      <NumberField {...field(fields.places)} label={t("settings.places")} />
      <NumberField {...field(fields.evaluatorsPerApplication)} label={t("settings.evaluators")} />
    </Grid>
  );
}
