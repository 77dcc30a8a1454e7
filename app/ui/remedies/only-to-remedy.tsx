import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";

/** Beside questions to answer: all others are left out, since nothing was asked about them. */
export function OnlyToRemedy({ application }: { application: { closesAt: Date; timeZone: string } }) {
  const { t } = useTranslation("remedies");
  const locale = useLocale();
  const until = formatInstant(application.closesAt, { locale, zone: application.timeZone, format: "full" });
  return <Notice>{t("own.only", { until })}</Notice>;
}
