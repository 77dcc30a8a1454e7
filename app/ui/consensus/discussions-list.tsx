import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { useNumberFormat } from "../locale.ts";
import { Pagination } from "../pagination.tsx";
import { Table } from "../table.tsx";
import { Tabs } from "../tabs.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";
import { Stack } from "../layout.tsx";

export type Standing = "needed" | "open" | "put-forward" | "outdated" | "final" | "left";
type Show = Exclude<Standing, "put-forward">;
type Row = {
  applicationId: string;
  number: string;
  company: string;
  standing: Standing;
  apart: number | null;
  participants: number;
  rapporteur: string | null;
  minority: number;
};

type DiscussionsListProps = {
  /** Path of the list. */
  at: string;
  show: Show;
  counts: Record<Show, number>;
  rows: Row[];
  next?: number;
  after: number;
};

/** The applications of a call by where their consensus stands. */
export function DiscussionsList({ at, show, counts, rows, next, after }: DiscussionsListProps) {
  const { t } = useTranslation("consensus");
  const page = (number: number) => `${at}?show=${show}&after=${number}`;
  return (
    <Stack>
      <Tabs
        label={t("list.title")}
        minor
        items={(Object.keys(counts) as Show[]).map((one) => ({
          to: `${at}?show=${one}`,
          label: t(`list.show.${one}`),
          count: counts[one],
          current: one === show,
        }))}
      />
      {rows.length === 0 ? <EmptyState title={t(`list.empty.${show}`)} /> : <Rows at={at} rows={rows} />}
      <Pagination
        next={next === undefined ? undefined : page(next)}
        previous={after > 0 ? `${at}?show=${show}` : undefined}
      />
    </Stack>
  );
}

const tones = {
  needed: "warning",
  open: "info",
  "put-forward": "info",
  outdated: "warning",
  final: "success",
  left: "neutral",
} as const satisfies Record<Standing, string>;

export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTranslation("consensus");
  return <Tag tone={tones[standing]}>{t(`standing.${standing}`)}</Tag>;
}

function Rows({ at, rows }: Pick<DiscussionsListProps, "at" | "rows">) {
  const { t } = useTranslation("consensus");
  const tenths = useNumberFormat({ maximumFractionDigits: 1 });
  return (
    <Table
      caption={t("list.title")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        {
          key: "company",
          label: t("list.company"),
          rowHeader: true,
          cell: (row) => <TextLink to={`${at}/${row.applicationId}`}>{row.company}</TextLink>,
        },
        {
          key: "number",
          label: t("list.number"),
          nowrap: true,
          cell: (row) => <Reference>{row.number}</Reference>,
        },
        {
          key: "apart",
          label: t("list.apart"),
          numeric: true,
          cell: ({ apart }) => (apart === null ? "–" : tenths(apart)),
        },
        { key: "people", label: t("list.people"), numeric: true, cell: (row) => row.participants },
        {
          key: "rapporteur",
          label: t("list.rapporteur"),
          cell: ({ rapporteur, standing }) => (
            <>
              {rapporteur ?? (
                <Muted>{standing === "needed" || standing === "left" ? "–" : t("list.nobody")}</Muted>
              )}
            </>
          ),
        },
        {
          key: "standing",
          label: t("list.standing"),
          cell: ({ standing, minority }) => (
            <>
              <StandingTag standing={standing} />{" "}
              {minority > 0 && <Muted small>{t("list.minority", { count: minority })}</Muted>}
            </>
          ),
        },
      ]}
    />
  );
}
