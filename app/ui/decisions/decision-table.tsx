import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Row, Stack } from "../layout.tsx";
import { useLocale, useScoreFormat } from "../locale.ts";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";
import type { Outcome } from "./outcome-tag.tsx";

type Decision = {
  applicationId: string;
  number: string;
  company: string;
  country: string | null;
  place: number | null;
  percent: number | null;
  reserveRank: number | null;
  hub?: string;
  proposed: Outcome;
  reason: string;
  answer: "accepted" | "declined" | "silent" | null;
  answerBy: Date | null;
  tied: boolean;
};

type DecisionTableProps = {
  rows: Decision[];
  outcome: Outcome;
  /** Path of the call. */
  home: string;
  zone: string;
  released: boolean;
  /** When the page was asked for. */
  now: Date;
};

/** The decisions of one outcome, with what belongs to it. */
export function DecisionTable(props: DecisionTableProps) {
  const { t } = useTranslation("decisions");
  return (
    <Table
      caption={t(`outcomes.${props.outcome}`)}
      hideCaption
      dense
      phone="scroll"
      rows={props.rows}
      rowKey={({ applicationId }) => applicationId}
      empty={<EmptyState title={t("list.noneOf")} />}
      columns={useColumns(props)}
    />
  );
}

function useColumns({ rows, outcome, home, zone, released, now }: DecisionTableProps): Column<Decision>[] {
  const { t } = useTranslation("decisions");
  const score = useScoreFormat();
  const evaluated = outcome !== "ineligible";
  const columns: (Column<Decision> | false)[] = [
    outcome === "reserve" && {
      key: "rank",
      label: t("list.rank"),
      numeric: true,
      cell: ({ reserveRank }) => reserveRank,
    },
    evaluated && { key: "place", label: t("list.place"), numeric: true, cell: ({ place }) => place },
    {
      key: "company",
      label: t("list.company"),
      rowHeader: true,
      cell: (row) => <Company row={row} home={home} />,
    },
    evaluated && {
      key: "score",
      label: t("list.score"),
      numeric: true,
      nowrap: true,
      cell: ({ percent }) => percent !== null && score(percent),
    },
    outcome === "finalist" && {
      key: "hub",
      label: t("list.hub"),
      cell: ({ hub }) => hub ?? <Tag tone="warning">{t("list.noHub")}</Tag>,
    },
    outcome === "finalist" &&
      released && {
        key: "answer",
        label: t("list.answer"),
        cell: (row) => <Answered row={row} zone={zone} now={now} />,
      },
    rows.some(({ reason }) => reason !== "") && {
      key: "reason",
      label: t("list.reason"),
      width: "wide",
      cell: (row) => <Why row={row} outcome={outcome} />,
    },
    evaluated &&
      outcome !== "below-threshold" &&
      !released && {
        key: "change",
        label: t("list.change"),
        hideLabel: true,
        cell: ({ applicationId }) => (
          <TextLink to={`${home}/decisions/${applicationId}`}>{t("list.change")}</TextLink>
        ),
      },
  ];
  return columns.filter((column) => column !== false);
}

function Company({ row, home }: { row: Decision; home: string }) {
  const { t } = useTranslation("decisions");
  return (
    <Stack gap="tight">
      <Row gap="tight">
        <TextLink to={`${home}/applications/${row.applicationId}`}>{row.company}</TextLink>
        {row.tied && <Tag tone="warning">{t("list.tied")}</Tag>}
      </Row>
      <Muted small>
        <Reference>{row.number}</Reference>
        {row.country && ` · ${row.country}`}
      </Muted>
    </Stack>
  );
}

function Why({ row, outcome }: { row: Decision; outcome: Outcome }) {
  const { t } = useTranslation("decisions");
  return (
    <Stack gap="tight">
      {row.reason}
      {row.proposed !== outcome && row.reason !== "" && (
        <Muted small>{t("list.proposed", { outcome: t(`outcome.${row.proposed}`) })}</Muted>
      )}
    </Stack>
  );
}

function Answered({ row, zone, now }: { row: Decision; zone: string; now: Date }) {
  const { t } = useTranslation("decisions");
  const locale = useLocale();
  if (row.answer === "accepted") return <Tag tone="success">{t("list.accepted")}</Tag>;
  if (row.answer === "silent") return <Tag tone="danger">{t("list.silent")}</Tag>;
  if (row.answer === "declined") return <Tag tone="danger">{t("list.declined")}</Tag>;
  if (!row.answerBy) return null;
  const at = formatInstant(row.answerBy, { locale, zone, format: "short" });
  if (now > row.answerBy) return <Tag tone="warning">{t("list.noAnswer", { at })}</Tag>;
  return <Muted small>{t("list.waiting", { at })}</Muted>;
}
