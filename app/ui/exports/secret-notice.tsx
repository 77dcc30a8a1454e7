import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Reference } from "../text.tsx";

/** What a program has to show: said once. */
export function SecretNotice({ secret, address }: { secret: string; address: string }) {
  const { t } = useTranslation("exports");
  return (
    <Notice tone="success" title={t("made")}>
      <Stack gap="tight">
        <Reference>{secret}</Reference>
        <span>{t("madeText")}</span>
        <Reference>{`curl -H "Authorization: Bearer ${secret}" ${address}applications.csv`}</Reference>
      </Stack>
    </Notice>
  );
}
