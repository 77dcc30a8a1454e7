import { useTranslation } from "react-i18next";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type Happening = { id: number; at: Date; text: string; application?: { id: string; number: string } };
type HappeningsProps = {
  entries: Happening[];
  zone: string;
  /** Where applications are read; none where all lines are about one. */
  applicationsAt?: string;
};

/** What happened, in words. */
export function Happenings({ entries, zone, applicationsAt }: HappeningsProps) {
  const { t } = useTranslation("audit");
  const application = {
    key: "application",
    label: t("record.application"),
    nowrap: true,
    cell: (row: Happening) =>
      row.application && (
        <TextLink to={`${applicationsAt}/${row.application.id}`}>{row.application.number}</TextLink>
      ),
  };
  return (
    <Table
      caption={t("record.caption")}
      hideCaption
      dense
      rows={entries}
      rowKey={({ id }) => String(id)}
      empty={<EmptyState title={t("record.empty")} />}
      columns={[
        {
          key: "at",
          label: t("record.at"),
          nowrap: true,
          cell: ({ at }) => <DateTime at={at} zone={zone} format="short" />,
        },
        { key: "what", label: t("record.what"), rowHeader: false, cell: ({ text }) => text },
        ...(applicationsAt ? [application] : []),
      ]}
    />
  );
}
