import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type Row = {
  id: string;
  number: string;
  company?: string;
  text: string;
  author: string;
  fromManagers: boolean;
  at: Date;
  unread: number;
};

const inAList = 140;

/** With whom the managers speak, the latest first. */
export function ConversationList({ rows, at, zone }: { rows: Row[]; at: string; zone: string }) {
  const { t } = useTranslation("messages");
  return (
    <Table
      caption={t("list.caption")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="mail" title={t("list.empty")}>
          {t("list.emptyText")}
        </EmptyState>
      }
      columns={[
        {
          key: "application",
          label: t("list.application"),
          rowHeader: true,
          cell: ({ id, number, company }) => (
            <Stack gap="tight">
              <TextLink to={`${at}/applications/${id}/messages`}>{company || number}</TextLink>
              <Muted small>{company ? number : t("list.draft")}</Muted>
            </Stack>
          ),
        },
        {
          key: "last",
          label: t("list.last"),
          cell: ({ text }) => (text.length > inAList ? `${text.slice(0, inAList).trimEnd()}…` : text),
        },
        {
          key: "by",
          label: t("list.by"),
          cell: ({ author, fromManagers }) => (fromManagers ? t("fromManagers", { name: author }) : author),
        },
        {
          key: "at",
          label: t("list.at"),
          nowrap: true,
          cell: (row) => <DateTime at={row.at} zone={zone} format="short" />,
        },
        {
          key: "unread",
          label: t("list.unread"),
          width: "narrow",
          numeric: true,
          cell: ({ unread }) => (unread > 0 ? <Tag tone="accent">{unread}</Tag> : "–"),
        },
      ]}
    />
  );
}
