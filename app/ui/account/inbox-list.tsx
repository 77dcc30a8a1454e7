import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Strong, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type InboxRow = { id: string; at: Date; read: boolean; arrived: boolean; subject: string; locale: string };

/** Everything that was sent to somebody; what was never opened here is marked. */
export function InboxList({ rows, sought }: { rows: InboxRow[]; sought: boolean }) {
  const { t } = useTranslation("inbox");
  return (
    <Table
      caption={t("title")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="mail" title={t(sought ? "nothingFound" : "empty")}>
          {!sought && t("emptyText")}
        </EmptyState>
      }
      columns={[
        {
          key: "subject",
          label: t("subject"),
          rowHeader: true,
          width: "wide",
          cell: (row) => <Subject {...row} />,
        },
        {
          key: "at",
          label: t("at"),
          nowrap: true,
          cell: ({ at }) => <DateTime at={at} format="short" />,
        },
      ]}
    />
  );
}

function Subject({ id, subject, read, arrived, locale }: InboxRow) {
  const { t } = useTranslation("inbox");
  const words = <span lang={locale}>{subject}</span>;
  return (
    <>
      {!read && (
        <>
          <Tag tone="accent">{t("unread")}</Tag>{" "}
        </>
      )}
      <TextLink to={`/inbox/${id}`}>{read ? words : <Strong>{words}</Strong>}</TextLink>
      {!arrived && (
        <>
          {" "}
          <Tag tone="warning">{t("notArrived")}</Tag>
        </>
      )}
    </>
  );
}
