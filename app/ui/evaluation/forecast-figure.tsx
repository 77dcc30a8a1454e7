import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Figure } from "../figure.tsx";
import { useLocale } from "../locale.ts";

type ForecastFigureProps = {
  forecast: { likely: Date; from: Date; to: Date } | null;
  assigned: number;
  submitted: number;
  dueAt: Date;
  timeZone: string;
};

/** The day on which the last sheet comes if the pace holds, with how sure that is. */
export function ForecastFigure({ forecast, assigned, submitted, dueAt, timeZone }: ForecastFigureProps) {
  const { t } = useTranslation("workbench");
  const locale = useLocale();
  const day = (at: Date) => formatInstant(at, { locale, zone: timeZone, format: "date" });
  if (submitted === assigned) return null;
  if (!forecast) return <Figure label={t("forecast.title")} value="–" detail={t("forecast.tooFew")} />;
  const { likely, from, to } = forecast;
  return (
    <Figure
      label={t("forecast.title")}
      value={day(likely)}
      detail={t("forecast.between", { from: day(from), to: day(to) })}
      tone={likely > dueAt ? "danger" : undefined}
    />
  );
}
