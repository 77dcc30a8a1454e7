import { useId } from "react";
import { Form } from "react-router";
import type { NamedRule } from "#app/i18n/shortlist-rule.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { useNumberFormat, useScoreFormat } from "../locale.ts";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { RankedCompany } from "./ranked-company.tsx";

export type RankingRow = {
  applicationId: string;
  number: string;
  company: string;
  country: string | null;
  place: number;
  tied: boolean;
  percent: number;
  spread: number | null;
  sheets: number;
  /** Whether its score is that of a consensus sheet. */
  consensus: boolean;
  expected: number;
  means: Record<string, number>;
  overallReached: boolean;
  criteriaBelow: string[];
  grey: boolean;
  givenPlace: number;
  calibratedPlace?: number;
  estimate: Estimate | null;
  /** The probability that one more evaluation brings it to the other side of the line. */
  crosses: number | null;
  side: Side;
  /** Where it would stand without the rules of the shortlist, and which of them moved it. */
  moved: { without: Side; because: NamedRule[] } | null;
};

type Side = "within" | "tied" | "outside";
type Estimate = {
  score: number;
  scoreFrom: number;
  scoreTo: number;
  expectedRank: number;
  from: number;
  to: number;
  amongFirst: number;
};

type RankingTableProps = {
  rows: RankingRow[];
  criteria: { id: string; title: string }[];
  /** Path of the call. */
  home: string;
  places: number;
  threshold: number | null;
  calibrated: boolean;
  /** The places go by the calibrated score. */
  byCalibrated: boolean;
  intervals: boolean;
  byCriterion: boolean;
  sort: { key: string; descending: boolean };
  /** After how many of these rows the line is, and how it is called. */
  line?: { after: number; label: string };
};

/** The ranking, dense: what decides first, then what stands beside it or the means by criterion; who is ticked can be invited. */
export function RankingTable({ rows, line, places, sort, ...about }: RankingTableProps) {
  const { t } = useTranslation("ranking");
  const score = useScoreColumns(about);
  const beside = useCalibratedColumns({ places, ...about });
  const means = useMeanColumns(about.criteria);
  const inviting = useId();
  return (
    <>
      <Form id={inviting} action={`${about.home}/interviews`} />
      <Table
        caption={t("tabs")}
        hideCaption
        dense
        phone="scroll"
        sort={sort}
        selection={{
          name: "team",
          form: inviting,
          label: ({ company, number }) => t("choose", { company, number }),
          actions: (
            <Button form={inviting} kind="secondary" size="small" icon="clock">
              {t("invite")}
            </Button>
          ),
        }}
        rows={rows}
        rowKey={({ number }) => number}
        line={line}
        columns={[...score, ...(about.byCriterion ? means : beside)]}
      />
    </>
  );
}

type About = Omit<RankingTableProps, "rows" | "sort" | "line">;

function useScoreColumns({
  home,
  threshold,
  criteria,
  byCalibrated,
}: Omit<About, "places">): Column<RankingRow>[] {
  const { t } = useTranslation("ranking");
  const tenths = useTenths();
  const percentage = useScoreFormat();
  return [
    { key: "place", label: t("place"), numeric: true, sortable: true, cell: (row) => <Place {...row} /> },
    {
      key: "company",
      label: t("company"),
      rowHeader: true,
      sortable: true,
      width: "wide",
      cell: (row) => <RankedCompany {...{ row, home, threshold, criteria }} />,
    },
    {
      key: "percent",
      label: t("score"),
      numeric: true,
      nowrap: true,
      sortable: "descending",
      cell: ({ percent, givenPlace: place }) => (
        <>
          {percentage(percent)} {byCalibrated && <Muted small>{t("calibratedPlace", { place })}</Muted>}
        </>
      ),
    },
    {
      key: "spread",
      label: t("spread"),
      numeric: true,
      sortable: "descending",
      cell: ({ spread }) => (spread === null ? "–" : tenths(spread)),
    },
    {
      key: "sheets",
      label: t("sheets"),
      numeric: true,
      nowrap: true,
      sortable: true,
      cell: (row) => <Sheets {...row} />,
    },
  ];
}

function useCalibratedColumns({ calibrated, byCalibrated, intervals, places }: About): Column<RankingRow>[] {
  const { t } = useTranslation("ranking");
  const tenths = useTenths();
  const percentage = useScoreFormat();
  const share = useNumberFormat({ style: "percent" });
  const score: Column<RankingRow> = {
    key: "calibrated",
    label: t("calibrated"),
    numeric: true,
    nowrap: true,
    sortable: "descending",
    cell: ({ estimate, calibratedPlace: place }) =>
      estimate &&
      place && (
        <>
          {percentage(estimate.score)}{" "}
          {!byCalibrated && <Muted small>{t("calibratedPlace", { place })}</Muted>}
        </>
      ),
  };
  const sure: Column<RankingRow>[] = [
    {
      key: "rank",
      label: t("rank"),
      numeric: true,
      sortable: true,
      cell: ({ estimate }) => estimate && tenths(estimate.expectedRank),
    },
    {
      key: "interval",
      label: t("interval"),
      numeric: true,
      nowrap: true,
      cell: ({ estimate }) => estimate && `${estimate.from}–${estimate.to}`,
    },
    {
      key: "chance",
      label: t("chance", { places }),
      numeric: true,
      sortable: "descending",
      nowrap: true,
      cell: ({ estimate, grey }) =>
        estimate && (
          <>
            {grey && <Muted small>{t("open")}</Muted>} {share(estimate.amongFirst)}
          </>
        ),
    },
  ];
  return [...(calibrated ? [score] : []), ...(intervals ? sure : [])];
}

function useMeanColumns(criteria: About["criteria"]): Column<RankingRow>[] {
  const write = useNumberFormat({ maximumFractionDigits: 2 });
  return criteria.map(({ id, title }) => ({
    key: `mean-${id}`,
    label: title,
    numeric: true,
    cell: ({ means }) => write(means[id]),
  }));
}

function useTenths() {
  return useNumberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

function Place({ place, tied }: RankingRow) {
  const { t } = useTranslation("ranking");
  return (
    <>
      {place} {tied && <Muted small>{t("shared")}</Muted>}
    </>
  );
}

function Sheets({ sheets, expected }: RankingRow) {
  const { t } = useTranslation("ranking");
  if (sheets >= expected) return sheets;
  return <Tag tone="warning">{t("sheetsOf", { sheets, expected })}</Tag>;
}
