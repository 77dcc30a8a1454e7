import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { DateTime } from "../time.tsx";

type ErasedProps = { erasedAt: Date | null; filesErasedAt: Date | null; zone: string };

/** Says on an application's page what is not there any more, and since when; nothing while all of it is. */
export function Erased({ erasedAt, filesErasedAt, zone }: ErasedProps) {
  const { t } = useTranslation("retention");
  const at = erasedAt ?? filesErasedAt;
  if (!at) return null;
  return (
    <Notice title={t(erasedAt ? "erased.all" : "erased.files")}>
      <DateTime at={at} zone={zone} format="date" />: {t("erased.text")}
    </Notice>
  );
}
