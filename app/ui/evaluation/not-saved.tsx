import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";

/** Why a sheet was not saved, with the words that have no field any more. */
export function SheetNotSaved({ why, gone = [] }: { why: string; gone?: string[] }) {
  const { t } = useTranslation("evaluation");
  return (
    <Notice tone="danger" title={t("notSaved")}>
      <Stack gap="small">
        <p>{why}</p>
        {gone.map((text) => (
          <PlainText key={text} text={text} />
        ))}
      </Stack>
    </Notice>
  );
}
