import { useTranslation } from "#app/i18n/use-translation.ts";
import { BarChart } from "../chart/bar-chart.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Muted } from "../text.tsx";

type Load = { id: string; name: string; load: number; capacity: number };

type LoadsChartProps = {
  loads: { shown: Load[]; more: number; least: number; most: number };
  /** Path of the list of evaluators. */
  evaluators: string;
};

/** How much of what they take each evaluator has. */
export function LoadsChart({ loads: { shown, more, least, most }, evaluators }: LoadsChartProps) {
  const { t } = useTranslation("assignment");
  return (
    <Disclosure summary={t("routing.loads.summary", { least, most })} boxed>
      <div className="max-w-3xl">
        <BarChart
          title={t("routing.loads.title")}
          hideTitle
          labelHeading={t("routing.loads.evaluator")}
          valueHeading={t("routing.loads.load")}
          max={1}
          items={shown.map(({ id, name, load, capacity }) => ({
            label: name,
            value: Math.min(1, load / capacity),
            text: t("routing.loads.of", { load, capacity }),
            tone: load > capacity ? "danger" : "accent",
            to: `${evaluators}/${id}`,
          }))}
        />
        {more > 0 && <Muted small>{t("routing.loads.more", { count: more })}</Muted>}
      </div>
    </Disclosure>
  );
}
