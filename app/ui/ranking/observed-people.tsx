import { useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { IntervalChart } from "../chart/interval-chart.tsx";
import { Section, Stack } from "../layout.tsx";
import { oneDigit, useNumberFormat } from "../locale.ts";
import { Pagination } from "../pagination.tsx";
import { searchWith } from "../search-with.ts";
import { Muted } from "../text.tsx";
import { type Observed, PeopleTable } from "./people-table.tsx";

type ObservedPeopleProps = {
  evaluators: Observed[];
  calibration: { calibrated: boolean };
  usualSpread: number | null;
  count: number;
  onePage: number;
  after: number;
  home: string;
};

/** How lenient each evaluator is and how much of the scale they use, in numbers and drawn. */
export function ObservedPeople(props: ObservedPeopleProps) {
  const { t } = useTranslation("scrutiny");
  const { evaluators, calibration, usualSpread, count, onePage, after, home } = props;
  const tenths = useNumberFormat(oneDigit);
  const [search] = useSearchParams();
  const page = (from: number) => searchWith(search, { after: from > 0 ? String(from) : undefined });
  return (
    <Stack gap="large">
      {!calibration.calibrated && <Muted>{t("evaluators.noLeniency")}</Muted>}
      <Stack>
        <PeopleTable rows={evaluators} calibrated={calibration.calibrated} home={home} />
        {usualSpread !== null && (
          <Muted small>
            {t("evaluators.usual")}: {t("evaluators.distance", { points: tenths(usualSpread) })}
          </Muted>
        )}
        <Pagination
          previous={after > 0 ? page(after - onePage) : undefined}
          next={after + onePage < count ? page(after + onePage) : undefined}
          summary={t("evaluators.showing", { count })}
        />
      </Stack>
      {calibration.calibrated && <Leniencies evaluators={evaluators} home={home} />}
    </Stack>
  );
}

function Leniencies({ evaluators, home }: Pick<ObservedPeopleProps, "evaluators" | "home">) {
  const { t } = useTranslation("scrutiny");
  const signed = useNumberFormat({ ...oneDigit, signDisplay: "exceptZero" });
  const known = evaluators.flatMap(({ leniency, ...one }) => (leniency ? [{ ...one, leniency }] : []));
  const ordered = known.toSorted((a, b) => b.leniency.leniency - a.leniency.leniency);
  const reach = Math.ceil(Math.max(1, ...known.flatMap(({ leniency: { from, to } }) => [-from, to])) / 5) * 5;
  return (
    <Section title={t("evaluators.drawn")} lead={t("evaluators.drawnLead")} level={3}>
      <IntervalChart
        title={t("evaluators.drawn")}
        hideTitle
        headings={{
          name: t("evaluator"),
          interval: t("evaluators.leniency"),
          value: t("evaluators.leniency"),
        }}
        scale={{ from: -reach, to: reach, ticks: [-reach, -reach / 2, 0, reach / 2, reach] }}
        range={(from, to) => t("evaluators.range", { from: signed(from), to: signed(to) })}
        items={ordered.map(({ evaluatorId, name, leniency: { leniency, from, to } }) => ({
          key: evaluatorId,
          name,
          to: `${home}/evaluators/${evaluatorId}`,
          low: from,
          high: to,
          value: leniency,
          text: signed(leniency),
        }))}
      />
    </Section>
  );
}
