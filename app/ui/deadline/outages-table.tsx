import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { DateTime } from "../time.tsx";

export type Outage = {
  id: number;
  from: Date;
  until: Date;
  kind: "silent" | "failing";
  refusedWrites: number;
  /** By the call's rule, at least in part. */
  counts: boolean;
};

/** When the portal could not serve, as it found out itself. */
export function OutagesTable({ outages, zone }: { outages: Outage[]; zone: string }) {
  const { t } = useTranslation("deadlines");
  const number = useNumberFormat();
  const at = (instant: Date) => <DateTime at={instant} zone={zone} format="short" />;
  return (
    <Table
      caption={t("outages.caption")}
      hideCaption
      rows={outages}
      rowKey={({ id }) => String(id)}
      empty={
        <EmptyState icon="check" title={t("outages.none")}>
          {t("outages.noneText")}
        </EmptyState>
      }
      columns={[
        {
          key: "from",
          label: t("outages.from"),
          rowHeader: true,
          nowrap: true,
          cell: ({ from }) => at(from),
        },
        { key: "until", label: t("outages.until"), nowrap: true, cell: ({ until }) => at(until) },
        { key: "kind", label: t("outages.kind"), cell: ({ kind }) => t(`outages.${kind}`) },
        {
          key: "refused",
          label: t("outages.refused"),
          numeric: true,
          cell: ({ refusedWrites }) => number(refusedWrites),
        },
        {
          key: "counts",
          label: t("outages.counts"),
          cell: ({ counts }) => (
            <Tag tone={counts ? "accent" : "neutral"}>{t(counts ? "outages.yes" : "outages.no")}</Tag>
          ),
        },
      ]}
    />
  );
}
