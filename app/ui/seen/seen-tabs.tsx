import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tabs } from "../tabs.tsx";

/** `at`: path of the application. */
export function SeenTabs({ at }: { at: string }) {
  const { t } = useTranslation("seen");
  return (
    <Tabs
      label={t("tabs.label")}
      items={[
        { to: `${at}/seen`, label: t("tabs.one"), end: true },
        { to: `${at}/seen/proof`, label: t("tabs.proof") },
      ]}
    />
  );
}
