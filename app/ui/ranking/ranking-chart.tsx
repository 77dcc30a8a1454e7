import { useTranslation } from "#app/i18n/use-translation.ts";
import { IntervalChart } from "../chart/interval-chart.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Muted } from "../text.tsx";
import type { RankingRow } from "./ranking-table.tsx";

type RankingChartProps = {
  rows: RankingRow[];
  /** Of all ranked applications: where the scale ends. */
  count: number;
  home: string;
  places: number;
  line?: { after: number; label: string };
};

/** In what ranks each application may truly stand, and the line after the last place. */
export function RankingChart({ rows, count, home, places, line }: RankingChartProps) {
  const { t } = useTranslation("ranking");
  const tenths = useNumberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  if (rows.every(({ estimate }) => estimate === null)) return <EmptyState title={t("chart.none")} />;
  return (
    <Stack gap="small">
      <Muted>{t("chart.lead")}</Muted>
      <IntervalChart
        title={t("chart.title")}
        headings={{ place: t("place"), name: t("company"), interval: t("interval"), value: t("rank") }}
        scale={{ from: 1, to: count, ticks: ticksTo(count, places) }}
        line={line}
        range={(from, to) => t("range", { from, to })}
        items={rows.flatMap(({ applicationId, place, company, estimate }) =>
          estimate
            ? {
                key: applicationId,
                place,
                name: company,
                to: `${home}/ranking/${applicationId}`,
                low: estimate.from,
                high: estimate.to,
                value: estimate.expectedRank,
                text: tenths(estimate.expectedRank),
              }
            : [],
        )}
      />
    </Stack>
  );
}

/** The first rank, the line, and round numbers between. */
function ticksTo(count: number, places: number): number[] {
  const step = [5, 10, 20, 50, 100, 500, 1000, 5000].find((one) => count / one <= 6) ?? 10_000;
  const round = Array.from({ length: Math.floor(count / step) }, (_none, index) => (index + 1) * step);
  const near = (tick: number) => Math.abs(tick - places) < step / 2;
  const line = places <= count ? [places] : [];
  return [1, ...round.filter((tick) => !near(tick)), ...line].toSorted((a, b) => a - b);
}
