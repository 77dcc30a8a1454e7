import { useTranslation } from "#app/i18n/use-translation.ts";
import { BarChart } from "../chart/bar-chart.tsx";
import { Figure, Figures } from "../figure.tsx";
import { Section } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { FitShare } from "./fit-sentence.tsx";
import type { ScenarioFigures as Shown } from "./scenario-table.tsx";

/** What a scenario is worth, at a glance. */
export function ScenarioFigures({ mean, leastServed, short, missing, near }: Shown) {
  const { t } = useTranslation("routing");
  const write = useNumberFormat();
  const toLookAt = near.dismissed + near.undeclared;
  return (
    <Figures>
      <Figure
        label={t("figure.mean")}
        value={<FitShare suitability={mean} />}
        detail={t("figure.meanDetail")}
      />
      <Figure
        label={t("figure.least")}
        value={<FitShare suitability={leastServed} />}
        detail={t("figure.leastDetail")}
      />
      <Figure
        label={t("figure.missing")}
        value={write(missing)}
        tone={missing > 0 ? "danger" : undefined}
        detail={t("figure.missingDetail", { count: short })}
      />
      <Figure
        label={t("figure.near")}
        value={write(toLookAt)}
        detail={toLookAt > 0 ? t("figure.nearDetail", near) : t("figure.nearNone")}
      />
    </Figures>
  );
}

/** How many evaluators have how many applications. */
export function LoadsOfScenario({ loads }: { loads: number[] }) {
  const { t } = useTranslation("routing");
  const write = useNumberFormat();
  const least = loads.findIndex((evaluators) => evaluators > 0);
  const shown = loads.map((evaluators, count) => ({ evaluators, count })).slice(Math.max(0, least));
  return (
    <Section title={t("loads.title")} level={3} lead={t("loads.lead")}>
      <BarChart
        title={t("loads.title")}
        hideTitle
        labelHeading={t("loads.applications")}
        valueHeading={t("loads.evaluators")}
        items={shown.map(({ evaluators, count }) => ({
          label: t("loads.some", { count }),
          value: evaluators,
          text: write(evaluators),
        }))}
      />
    </Section>
  );
}
