import { useTranslation } from "#app/i18n/use-translation.ts";
import { ChoiceField } from "../choice-field.tsx";

type RoleFieldProps = { name: string; label: string; errors?: string[]; defaultValue?: string };

/** What somebody of the team may do; the owner is made by handing over. */
export function RoleField(props: RoleFieldProps) {
  const { t } = useTranslation("team");
  const options = (["editor", "submitter"] as const).map((value) => ({
    value,
    label: t(`roles.${value}`),
    help: t(`roleHelp.${value}`),
  }));
  return <ChoiceField {...props} options={options} />;
}
