import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LineChart, type Point } from "../chart/line-chart.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Muted } from "../text.tsx";
import type { Forecast } from "./desk-figures.tsx";

export type Pace = {
  forecast?: Forecast;
  actual: Point[];
  expected: Point[];
  ticks: { at: number; label: string }[];
};
type DeskPaceProps = { pace: Pace; zone: string; at: string; closesAt: string };

/** Submissions hour by hour, beside those that the curve of a deadline expects. */
export function DeskPace({ pace: { actual, expected, ticks }, zone, at, closesAt }: DeskPaceProps) {
  const { t } = useTranslation("desk");
  const locale = useLocale();
  if (actual.length < 2) return null;
  const series = [{ label: t("pace.actual"), points: actual, area: true }];
  const usual = { label: t("pace.expected"), points: expected, dashed: true };
  const shown = (instant: number) => instant <= (expected.at(-1)?.x ?? actual.at(-1)!.x);
  const marks = [
    { x: Date.parse(at), label: t("pace.now") },
    { x: Date.parse(closesAt), label: t("deadline") },
  ].filter(({ x }) => shown(x));
  return (
    <Section title={t("pace.title")} level={3}>
      <Stack gap="small">
        <LineChart
          title={t("pace.chart")}
          description={t("pace.description")}
          series={expected.length > 0 ? [...series, usual] : series}
          x={{ label: t("pace.hour"), ticks }}
          y={{ label: t("pace.count") }}
          marks={marks}
          xText={(instant) => formatInstant(new Date(instant), { locale, zone, format: "short" })}
        />
        {expected.length === 0 && <Muted small>{t("pace.none")}</Muted>}
        <Disclosure summary={t("pace.how")}>{t("pace.formula")}</Disclosure>
      </Stack>
    </Section>
  );
}
