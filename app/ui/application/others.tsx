import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon } from "../icons.tsx";
import type { Other } from "./presence.ts";

/** Who else has the application open at this moment, and where. */
export function Others({ others }: { others: Other[] }) {
  const { t } = useTranslation("together");
  if (others.length === 0) return null;
  const named = others.map(({ name, section }) => (section ? t("othersIn", { name, section }) : name));
  return (
    <output className="flex gap-2 text-sm text-soft print:hidden">
      <span className="mt-0.5">
        <Icon name="people" size="small" />
      </span>
      <span>
        {t("others")} {named.join(", ")}
      </span>
    </output>
  );
}
