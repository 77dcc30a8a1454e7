import { useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { BarChart } from "../chart/bar-chart.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Section, Stack } from "../layout.tsx";
import { Pagination } from "../pagination.tsx";
import { Progress } from "../progress.tsx";
import { searchWith } from "../search-with.ts";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Figures } from "./desk-figures.tsx";

export type DeskDraft = {
  id: string;
  number: string;
  owner: string;
  missing: number | null;
  sectionsComplete: number | null;
  sections: number;
  savedAt: string;
};
type DeskDraftsProps = {
  rows: DeskDraft[];
  sort: { key: string; descending: boolean };
  page: number;
  more: boolean;
  figures: Figures;
  call: string;
  zone: string;
};

const bands = ["ready", "nearly", "halfway", "early"] as const;

/** Who has not submitted, the most complete first; nothing of what they wrote. */
export function DeskDrafts({ rows, sort, page, more, figures, call, zone }: DeskDraftsProps) {
  const { t } = useTranslation("desk");
  const [search] = useSearchParams();
  return (
    <Section title={t("drafts.title")} lead={t("drafts.lead")} level={3}>
      <Stack>
        {figures.drafts > 0 && <Bands figures={figures} />}
        <Table
          caption={t("drafts.caption")}
          hideCaption
          dense
          sort={sort}
          rows={rows}
          rowKey={({ id }) => id}
          columns={useColumns(call, zone)}
          empty={<EmptyState title={t("drafts.empty")}>{t("drafts.emptyText")}</EmptyState>}
        />
        <Pagination
          previous={page > 1 ? searchWith(search, { page: String(page - 1) }) : undefined}
          next={more ? searchWith(search, { page: String(page + 1) }) : undefined}
          summary={t("drafts.shown", { count: figures.drafts })}
        />
      </Stack>
    </Section>
  );
}

function Bands({ figures }: { figures: Figures }) {
  const { t } = useTranslation("desk");
  return (
    <BarChart
      title={t("drafts.bands")}
      labelHeading={t("drafts.missing")}
      valueHeading={t("drafts.title")}
      items={bands.map((band) => ({
        label: t(`drafts.band.${band}`),
        value: figures[band],
        tone: band === "ready" ? "success" : "accent",
      }))}
    />
  );
}

function useColumns(call: string, zone: string): Column<DeskDraft>[] {
  const { t } = useTranslation("desk");
  return [
    {
      key: "number",
      label: t("drafts.number"),
      rowHeader: true,
      sortable: true,
      cell: ({ id, number }) => <TextLink to={`${call}/applications/${id}`}>{number}</TextLink>,
    },
    { key: "owner", label: t("drafts.owner"), cell: ({ owner }) => owner },
    {
      key: "sections",
      label: t("drafts.sections"),
      width: "wide",
      sortable: "descending",
      cell: ({ sectionsComplete, sections }) => (
        <Progress
          label={t("drafts.sections")}
          hideLabel
          size="small"
          value={sectionsComplete ?? 0}
          max={sections}
          text={`${sectionsComplete ?? "–"} / ${sections}`}
        />
      ),
    },
    {
      key: "missing",
      label: t("drafts.missing"),
      numeric: true,
      sortable: true,
      cell: ({ missing }) =>
        missing === 0 ? <Tag tone="success">{t("drafts.ready")}</Tag> : (missing ?? "–"),
    },
    {
      key: "savedAt",
      label: t("drafts.savedAt"),
      sortable: "descending",
      nowrap: true,
      cell: ({ savedAt }) => <DateTime at={savedAt} zone={zone} format="short" />,
    },
  ];
}
