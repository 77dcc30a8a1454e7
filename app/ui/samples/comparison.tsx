import { useTranslation } from "#app/i18n/use-translation.ts";
import { SpreadChart } from "../chart/spread-chart.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { PlainText } from "../prose.tsx";
import { Table } from "../table.tsx";
import { Muted, Strong } from "../text.tsx";

export type ComparedCriterion = {
  id: string;
  title: string;
  least: number;
  most: number;
  /** The reader's own points; none for managers. */
  own: number | null;
  anchor: { points: number | null; why: string };
  given: { points: number; times: number }[];
  count: number;
  middle: number | null;
};

type ComparisonProps = { criteria: ComparedCriterion[] };

/** What all evaluators gave for a sample beside what the programme would give, drawn and as a table. */
export function Comparison({ criteria }: ComparisonProps) {
  const { t } = useTranslation("samples");
  return (
    <Stack gap="large">
      <Legend criteria={criteria} />
      {criteria.map((criterion) => (
        <Section key={criterion.id} title={criterion.title} level={3}>
          <Stack gap="small">
            <Figures {...criterion} />
            <Drawn {...criterion} />
            {criterion.anchor.why && (
              <div>
                <Muted small>{t("compare.why")}</Muted>
                <PlainText text={criterion.anchor.why} />
              </div>
            )}
          </Stack>
        </Section>
      ))}
      <Disclosure summary={t("compare.asTable")}>
        <ComparisonTable criteria={criteria} />
      </Disclosure>
    </Stack>
  );
}

function Legend({ criteria }: ComparisonProps) {
  const { t } = useTranslation("samples");
  const own = criteria.some((criterion) => criterion.own !== null);
  const anchored = criteria.some(({ anchor }) => anchor.points !== null);
  const said = [t("compare.circles"), own && t("compare.ring"), anchored && t("compare.diamond")];
  return <Muted small>{said.filter(Boolean).join(" ")}</Muted>;
}

/** The picture in words: "1 point: 2 evaluators; 3 points: 1 evaluator". */
function useSaid({ given }: ComparedCriterion): string {
  const { t } = useTranslation("samples");
  const write = useNumberFormat();
  return given
    .map(({ points, times }) => t("compare.given", { points: write(points), count: times }))
    .join("; ");
}

function Figures({ own, anchor, middle, most }: ComparedCriterion) {
  const { t } = useTranslation("samples");
  const write = useNumberFormat();
  const figures = [
    [t("compare.own"), own],
    [t("compare.programme"), anchor.points],
    [t("compare.middle"), middle],
  ] as const;
  return (
    <p>
      {figures
        .filter(([, points]) => points !== null)
        .map(([label, points], index) => (
          <span key={label}>
            {index > 0 && " · "}
            <Muted>{label}</Muted> <Strong>{t("compare.of", { points: write(points!), most })}</Strong>
          </span>
        ))}
    </p>
  );
}

function ComparisonTable({ criteria }: ComparisonProps) {
  const { t } = useTranslation("samples");
  const write = useNumberFormat();
  const points = (value: number | null) => (value === null ? "–" : write(value));
  const own = criteria.some((criterion) => criterion.own !== null);
  const ownColumn = {
    key: "own",
    label: t("compare.own"),
    numeric: true,
    cell: (row: ComparedCriterion) => points(row.own),
  };
  return (
    <Table
      caption={t("compare.asTable")}
      hideCaption
      dense
      rows={criteria}
      rowKey={({ id }) => id}
      columns={[
        { key: "criterion", label: t("compare.criterion"), rowHeader: true, cell: ({ title }) => title },
        ...(own ? [ownColumn] : []),
        {
          key: "anchor",
          label: t("compare.programme"),
          numeric: true,
          cell: ({ anchor }) => points(anchor.points),
        },
        { key: "middle", label: t("compare.middle"), numeric: true, cell: ({ middle }) => points(middle) },
        { key: "given", label: t("compare.all"), cell: (row) => <Said {...row} /> },
      ]}
    />
  );
}

function Said(criterion: ComparedCriterion) {
  return useSaid(criterion);
}

function Drawn(criterion: ComparedCriterion) {
  const { least, most, given, own, anchor } = criterion;
  return <SpreadChart {...{ least, most, given, own }} title={useSaid(criterion)} anchor={anchor.points} />;
}
