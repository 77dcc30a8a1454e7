import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LineChart, type Point } from "../chart/line-chart.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Muted, Strong } from "../text.tsx";

export type Growth = {
  actual: Point[];
  expected: Point[];
  forecast?: number;
  ticks: { at: number; label: string }[];
};

type SubmissionsChartProps = { growth: Growth; zone: string; closesAt: number };

/** How applications came in, beside the curve on which they usually come. */
export function SubmissionsChart({ growth, zone, closesAt }: SubmissionsChartProps) {
  const { t } = useTranslation("calls");
  const locale = useLocale();
  const { actual, expected, forecast, ticks } = growth;
  if (!actual.at(-1)?.y) return <Muted>{t("overview.noGrowth")}</Muted>;
  const series = [{ label: t("overview.actual"), points: actual, area: true }];
  const usual = { label: t("overview.expected"), points: expected, dashed: true };
  return (
    <Stack gap="small">
      {forecast !== undefined && <Strong>{t("overview.forecast", { count: forecast })}</Strong>}
      <LineChart
        title={t("overview.growthChart")}
        description={t("overview.growthDescription")}
        series={expected.length > 0 ? [...series, usual] : series}
        x={{ label: t("overview.date"), ticks }}
        y={{ label: t("overview.applications") }}
        marks={[{ x: closesAt, label: t("mine.deadline") }]}
        xText={(at) => formatInstant(new Date(at), { locale, zone, format: "short" })}
      />
      <Disclosure summary={t("overview.howExpected")}>{t("overview.formula")}</Disclosure>
    </Stack>
  );
}
