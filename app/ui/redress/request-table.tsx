import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { type Ground, type RedressOutcome, RedressTag } from "./standing.tsx";

type Row = {
  id: string;
  number: string;
  company: string;
  ground: Ground;
  askedAt: Date;
  answerBy: Date;
  overdue: boolean;
  outcome: RedressOutcome | null;
};

/** Requests for redress, the oldest first. */
export function RequestTable({ rows, zone, home }: { rows: Row[]; zone: string; home: string }) {
  const { t } = useTranslation("redress");
  return (
    <Table
      caption={t("title")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none")}>{t("noneText")}</EmptyState>}
      columns={[
        {
          key: "company",
          label: t("company"),
          rowHeader: true,
          cell: ({ id, company, number }) => (
            <>
              <TextLink to={`${home}/decisions/redress/${id}`}>{company}</TextLink>{" "}
              <Muted small>{number}</Muted>
            </>
          ),
        },
        { key: "ground", label: t("ground"), cell: ({ ground }) => t(`grounds.${ground}`) },
        {
          key: "askedAt",
          label: t("askedAt"),
          nowrap: true,
          cell: ({ askedAt }) => <DateTime at={askedAt} zone={zone} format="short" />,
        },
        {
          key: "answerBy",
          label: t("answerBy"),
          nowrap: true,
          cell: ({ answerBy, overdue }) => (
            <>
              <DateTime at={answerBy} zone={zone} format="short" />{" "}
              {overdue && <Tag tone="warning">{t("overdue")}</Tag>}
            </>
          ),
        },
        { key: "state", label: t("state"), cell: ({ outcome }) => <RedressTag outcome={outcome} /> },
      ]}
    />
  );
}
