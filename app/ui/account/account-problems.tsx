import type { ComponentProps } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { FormProblems } from "../answered-form.tsx";

/** What is wrong in a form about a person's account, by what its fields are called. */
export function AccountProblems(props: Omit<ComponentProps<typeof FormProblems>, "labels">) {
  const { t } = useTranslation("accounts");
  const labels = {
    name: t("field.name"),
    email: t("field.email"),
    old: t("field.oldPassword"),
    password: t("field.password"),
    locale: t("field.language"),
  };
  return <FormProblems {...props} labels={labels} />;
}
