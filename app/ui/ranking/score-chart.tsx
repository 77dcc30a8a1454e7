import { useTranslation } from "#app/i18n/use-translation.ts";
import { IntervalChart } from "../chart/interval-chart.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Stack } from "../layout.tsx";
import { useScoreFormat } from "../locale.ts";
import { Muted } from "../text.tsx";
import type { RankingRow } from "./ranking-table.tsx";

type ScoreChartProps = { rows: RankingRow[]; home: string; line?: { after: number; label: string } };

/** In what range the true score of each application lies, with the one that was given, and the line after the last place. */
export function ScoreChart({ rows, home, line }: ScoreChartProps) {
  const { t } = useTranslation("ranking");
  const score = useScoreFormat();
  if (rows.every(({ estimate }) => estimate === null)) return <EmptyState title={t("chart.none")} />;
  return (
    <Stack gap="small">
      <Muted>{t("chart.scoresLead")}</Muted>
      <IntervalChart
        title={t("chart.scores")}
        headings={{ place: t("place"), name: t("company"), interval: t("chart.true"), value: t("score") }}
        scale={scaleOf(rows)}
        line={line}
        range={(from, to) => t("chart.between", { from: score(from), to: score(to) })}
        items={rows.flatMap(({ applicationId, place, company, percent, estimate }) =>
          estimate
            ? {
                key: applicationId,
                place,
                name: company,
                to: `${home}/ranking/${applicationId}`,
                low: Math.max(0, estimate.scoreFrom),
                high: Math.min(100, estimate.scoreTo),
                value: estimate.score,
                mark: percent,
                text: score(percent),
              }
            : [],
        )}
      />
    </Stack>
  );
}

/** From the ten below the lowest to the ten above the highest that is drawn. */
function scaleOf(rows: RankingRow[]) {
  const drawn = rows.flatMap(({ percent, estimate }) =>
    estimate ? [percent, estimate.scoreFrom, estimate.scoreTo] : [],
  );
  const from = Math.max(0, 10 * Math.floor(Math.min(...drawn) / 10));
  const to = Math.min(100, 10 * Math.ceil(Math.max(...drawn) / 10));
  const step = to - from > 50 ? 20 : 10;
  const first = step * Math.ceil(from / step);
  const ticks = Array.from({ length: Math.floor((to - first) / step) + 1 }, (_none, at) => first + at * step);
  return { from, to, ticks };
}
