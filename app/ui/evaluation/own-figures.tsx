import { useTranslation } from "#app/i18n/use-translation.ts";
import { BarChart } from "../chart/bar-chart.tsx";
import { Figure, Figures } from "../figure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat, useScoreFormat } from "../locale.ts";

export type OwnFiguresView = {
  submitted: number;
  left: number;
  /** In percent of the most; null where too few sheets are submitted. */
  mean: number | null;
  spread: number | null;
  lowest: number | null;
  highest: number | null;
  points: { points: number; times: number }[];
};

/** An evaluator's own sheets in figures. */
export function OwnFigures({ submitted, left, mean, spread, lowest, highest, points }: OwnFiguresView) {
  const { t } = useTranslation("workbench");
  const percent = useScoreFormat();
  const write = useNumberFormat();
  if (mean === null || lowest === null || highest === null) return null;
  return (
    <Section title={t("own.title")} lead={t("own.lead")} divided>
      <Stack>
        <Figures>
          <Figure
            label={t("own.submitted")}
            value={write(submitted)}
            detail={t("own.left", { count: left })}
          />
          <Figure label={t("own.mean")} value={percent(mean)} />
          {spread !== null && (
            <Figure label={t("own.spread")} value={percent(spread)} detail={t("own.spreadHelp")} />
          )}
          <Figure label={t("own.range")} value={`${percent(lowest)} – ${percent(highest)}`} />
        </Figures>
        <BarChart
          title={t("own.points")}
          labelHeading={t("own.number")}
          valueHeading={t("own.times")}
          items={points.map((one) => ({ label: write(one.points), value: one.times }))}
        />
      </Stack>
    </Section>
  );
}
