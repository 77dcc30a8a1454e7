import { useTranslation } from "#app/i18n/use-translation.ts";
import { DateTime } from "../time.tsx";

/** How long a submission can be taken back. */
export function UndoUntil({ until, zone }: { until: Date | null; zone: string }) {
  const { t } = useTranslation("evaluation");
  if (until === null) return <p>{t("undo.untilEnd")}</p>;
  return (
    <p>
      {t("undo.possible")} <DateTime at={until} zone={zone} format="time" />
    </p>
  );
}
