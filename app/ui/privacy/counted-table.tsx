import { useTranslation } from "#app/i18n/use-translation.ts";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";

/** How many rows of which part of the portal. */
export function CountedTable({ caption, counts }: { caption: string; counts: Record<string, number> }) {
  const { t } = useTranslation("privacy");
  const number = useNumberFormat();
  const words = t as (key: string, options: object) => string;
  return (
    <Table
      caption={caption}
      hideCaption
      rows={Object.entries(counts)}
      rowKey={([table]) => table}
      columns={[
        {
          key: "table",
          label: t("erasure.where"),
          rowHeader: true,
          cell: ([table]) => words(`tables.${table}`, { defaultValue: table }),
        },
        { key: "count", label: t("erasure.count"), numeric: true, cell: ([, count]) => number(count) },
      ]}
    />
  );
}
