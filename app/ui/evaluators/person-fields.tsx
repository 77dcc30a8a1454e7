import { useTranslation } from "#app/i18n/use-translation.ts";
import { TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";

/** Who is invited, and where the letter goes. */
export function PersonFields({ fields }: { fields: Record<"name" | "email", Described> }) {
  const { t } = useTranslation("evaluators");
  return (
    <>
      <TextField {...field(fields.name)} label={t("invite.name")} width="medium" autoComplete="off" />
      <TextField
        {...field(fields.email)}
        label={t("invite.email")}
        type="email"
        width="medium"
        autoComplete="off"
      />
    </>
  );
}
