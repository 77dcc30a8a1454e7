import { useTranslation } from "#app/i18n/use-translation.ts";
import { type LateBy, LateTag } from "../deadline/late-tag.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";
import type { Sort } from "../table-sort.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type SubmittedRow = {
  id: string;
  number: string;
  company: string;
  country: string | null;
  sector: string | null;
  topics: string[];
  outcome: "eligible" | "ineligible" | null;
  lateBy: LateBy | null;
  submittedAt: Date | null;
  changed: boolean;
  withdrawnAt: Date | null;
  reason: string | null;
};

type TableProps<Row> = { rows: Row[]; at: string; zone: string; sort: Sort; narrowed?: boolean };

const tones = { eligible: "success", ineligible: "danger", undecided: "warning" } as const;

/** The applications that count. */
export function SubmittedTable({ rows, at, zone, sort, narrowed }: TableProps<SubmittedRow>) {
  const { t } = useTranslation("calls");
  const empty = narrowed ? (
    <EmptyState title={t("applications.none")}>{t("applications.noneText")}</EmptyState>
  ) : (
    <EmptyState title={t("applications.noneSubmitted")}>{t("applications.noneSubmittedText")}</EmptyState>
  );
  const columns = useNameColumns(at);
  return (
    <Table
      caption={t("applications.submitted")}
      hideCaption
      dense
      sort={sort}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        ...columns,
        { key: "sector", label: t("applications.sector"), cell: ({ sector }) => sector ?? "–" },
        { key: "topics", label: t("applications.topics"), cell: ({ topics }) => topics.join(", ") },
        {
          key: "eligibility",
          label: t("applications.eligibility"),
          nowrap: true,
          cell: ({ outcome }) => <Eligibility outcome={outcome ?? "undecided"} />,
        },
        {
          key: "submittedAt",
          label: t("applications.submittedAt"),
          sortable: "descending",
          nowrap: true,
          cell: (row) => <Submitted row={row} zone={zone} />,
        },
      ]}
    />
  );
}

export function Eligibility({ outcome }: { outcome: keyof typeof tones }) {
  const { t } = useTranslation("calls");
  return <Tag tone={tones[outcome]}>{t(`applications.outcome.${outcome}`)}</Tag>;
}

function Submitted({ row: { submittedAt, changed, lateBy }, zone }: { row: SubmittedRow; zone: string }) {
  const { t } = useTranslation("calls");
  return (
    <>
      {submittedAt && <DateTime at={submittedAt} zone={zone} format="short" />}
      {changed && (
        <>
          {" "}
          <Muted small>({t("applications.changedSince")})</Muted>
        </>
      )}
      {lateBy && (
        <div>
          <LateTag lateBy={lateBy} />
        </div>
      )}
    </>
  );
}

/** The applications that were withdrawn, and why. */
export function WithdrawnTable({ rows, at, zone, sort, narrowed }: TableProps<SubmittedRow>) {
  const { t } = useTranslation("calls");
  const columns = useNameColumns(at);
  return (
    <Table
      caption={t("applications.withdrawn")}
      hideCaption
      dense
      sort={sort}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t(narrowed ? "applications.none" : "applications.noneWithdrawn")} />}
      columns={[
        ...columns,
        {
          key: "reason",
          label: t("applications.reason"),
          width: "wide",
          cell: ({ reason }) => reason ?? "–",
        },
        {
          key: "withdrawnAt",
          label: t("applications.withdrawnAt"),
          sortable: "descending",
          nowrap: true,
          cell: ({ withdrawnAt }) => withdrawnAt && <DateTime at={withdrawnAt} zone={zone} format="short" />,
        },
      ]}
    />
  );
}

function useNameColumns(at: string) {
  const { t } = useTranslation("calls");
  return [
    {
      key: "number",
      label: t("applications.number"),
      sortable: true,
      nowrap: true,
      cell: ({ id, number }: SubmittedRow) => <TextLink to={`${at}/${id}`}>{number}</TextLink>,
    },
    {
      key: "company",
      label: t("applications.company"),
      rowHeader: true,
      sortable: true,
      cell: ({ company }: SubmittedRow) => company,
    },
    {
      key: "country",
      label: t("applications.country"),
      sortable: true,
      cell: ({ country }: SubmittedRow) => country ?? "–",
    },
  ];
}
