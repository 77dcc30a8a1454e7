import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type Row = { applicationId: string; number: string; company: string; at: Date };
export type Kept = Row & { minutes: number; place: string; state: "planned" | "over" | "cancelled" };
export type Planned = Row & { standing: "new" | "changed" | "same" };

/** Whom a plan invites to when, before it is carried out. */
export function PlannedTable({ rows, zone }: { rows: Planned[]; zone: string }) {
  const { t } = useTranslation("interviews");
  const columns = useColumns(zone);
  return (
    <Table
      caption={t("preview.title")}
      hideCaption
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        ...columns,
        { key: "standing", label: t("state"), cell: ({ standing }: Planned) => t(`standing.${standing}`) },
      ]}
    />
  );
}

/** All interviews of a call; one that is still to come can be cancelled. */
export function InterviewTable({ rows, zone, home }: { rows: Kept[]; zone: string; home: string }) {
  const { t } = useTranslation("interviews");
  const columns = useColumns(zone);
  return (
    <Table
      caption={t("list")}
      hideCaption
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      columns={[
        ...columns,
        { key: "minutes", label: t("minutes"), numeric: true, cell: ({ minutes }: Kept) => minutes },
        { key: "place", label: t("place"), cell: ({ place }: Kept) => place },
        {
          key: "state",
          label: t("state"),
          cell: ({ state, applicationId }: Kept) => (
            <>
              <Tag tone={state === "planned" ? "info" : "neutral"}>{t(`states.${state}`)}</Tag>{" "}
              {state === "planned" && (
                <TextLink to={`${home}/interviews/${applicationId}/cancel`}>{t("cancel.act")}</TextLink>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function useColumns(zone: string) {
  const { t } = useTranslation("interviews");
  return [
    {
      key: "company",
      label: t("company"),
      rowHeader: true,
      cell: ({ company, number }: Row) => (
        <>
          {company} <Muted small>{number}</Muted>
        </>
      ),
    },
    { key: "at", label: t("at"), nowrap: true, cell: ({ at }: Row) => <DateTime at={at} zone={zone} /> },
  ];
}
