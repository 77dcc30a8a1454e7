import type { ComponentProps } from "react";
import { inLanguage, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { ChoiceField } from "../choice-field.tsx";
import { useLocale } from "../locale.ts";

export type Hub = { id: string; name: Translated };
type PostFieldProps = Omit<ComponentProps<typeof ChoiceField>, "label" | "options"> & { hubs: Hub[] };

/** What somebody is in the programme, each with what it lets them do. */
export function PostField({ hubs, ...props }: PostFieldProps) {
  const { t } = useTranslation("set-up");
  const locale = useLocale();
  const roles = (["manager", "assistant"] as const).map((role) => ({
    value: role as string,
    label: t(`people.roles.${role}`),
    help: t(`people.rolesHelp.${role}`),
  }));
  const places = hubs.map(({ id, name }) => ({
    value: `hub:${id}`,
    label: t("people.ofHub", { hub: inLanguage(name, locale) }),
    help: t("people.rolesHelp.hub"),
  }));
  return <ChoiceField {...props} label={t("people.role")} options={[...roles, ...places]} />;
}
