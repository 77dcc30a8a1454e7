import { useTranslation } from "#app/i18n/use-translation.ts";
import { oneDigit, useNumberFormat, useScoreFormat } from "../locale.ts";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";

type Interval = { from: number; to: number };

export type Observed = {
  evaluatorId: string;
  name: string;
  sheets: number;
  mean: number;
  leniency: ({ leniency: number } & Interval) | null;
  spread: ({ spread: number } & Interval) | null;
  far: number;
  /** What the intervals leave out. */
  leaning: "lenient" | "strict" | "usual";
  using: "less" | "more" | "usual";
};

type PeopleTableProps = { rows: Observed[]; calibrated: boolean; home: string };

export function PeopleTable({ rows, calibrated, home }: PeopleTableProps) {
  const { t } = useTranslation("scrutiny");
  const columns = useColumns(home);
  return (
    <Table
      caption={t("evaluators.title")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ evaluatorId }) => evaluatorId}
      columns={columns.filter(({ key }) => calibrated || key !== "leniency")}
    />
  );
}

function useColumns(home: string): Column<Observed>[] {
  const { t } = useTranslation("scrutiny");
  const score = useScoreFormat();
  const signed = useNumberFormat({ ...oneDigit, signDisplay: "exceptZero" });
  const tenths = useNumberFormat(oneDigit);
  return [
    {
      key: "name",
      label: t("evaluator"),
      rowHeader: true,
      cell: ({ name, evaluatorId }) => <TextLink to={`${home}/evaluators/${evaluatorId}`}>{name}</TextLink>,
    },
    { key: "sheets", label: t("evaluators.sheets"), numeric: true, cell: ({ sheets }) => sheets },
    { key: "mean", label: t("evaluators.mean"), numeric: true, cell: ({ mean }) => score(mean) },
    {
      key: "leniency",
      label: t("evaluators.leniency"),
      numeric: true,
      cell: ({ leniency, leaning }) =>
        leniency && (
          <Estimated
            {...{ value: leniency.leniency, ...leniency, write: signed }}
            tag={leaning === "usual" ? undefined : t(`evaluators.leaning.${leaning}`)}
          />
        ),
    },
    {
      key: "spread",
      label: t("evaluators.spread"),
      numeric: true,
      cell: ({ spread, using }) =>
        spread ? (
          <Estimated
            {...{ value: spread.spread, ...spread, write: tenths }}
            tag={using === "usual" ? undefined : t(`evaluators.using.${using}`)}
          />
        ) : (
          "–"
        ),
    },
    { key: "far", label: t("evaluators.far"), numeric: true, cell: ({ far }) => (far > 0 ? far : "–") },
  ];
}

type EstimatedProps = Interval & { value: number; write: (value: number) => string; tag?: string };

/** A number, what the interval says of it, and the interval. */
function Estimated({ value, from, to, write, tag }: EstimatedProps) {
  const { t } = useTranslation("scrutiny");
  return (
    <>
      {tag && <Tag tone="info">{tag}</Tag>} {write(value)}
      <div>
        <Muted small>{t("evaluators.interval", { from: write(from), to: write(to) })}</Muted>
      </div>
    </>
  );
}
