import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type EarlierTablesProps = {
  imports: { id: string; at: Date; fileName: string; imported: number | null }[];
  timeZone: string;
  /** What the tables' own paths begin with. */
  here: string;
  /** What became of the rows that were taken: "applications", "invited". */
  taken: string;
  level?: 2 | 3;
};

/** Tables that were brought before, the ones not used yet among them. */
export function EarlierTables({ imports, timeZone, here, taken, level }: EarlierTablesProps) {
  const { t } = useTranslation("imports");
  if (imports.length === 0) return null;
  return (
    <Section title={t("earlier")} level={level}>
      <Table
        caption={t("earlier")}
        hideCaption
        dense
        rows={imports}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            label: t("earlierName"),
            rowHeader: true,
            cell: ({ id, fileName }) => <TextLink to={`${here}/${id}`}>{fileName}</TextLink>,
          },
          {
            key: "at",
            label: t("earlierAt"),
            cell: ({ at }) => <DateTime at={at} zone={timeZone} format="short" />,
          },
          { key: "taken", label: taken, numeric: true, cell: ({ imported }) => imported ?? t("none") },
        ]}
      />
    </Section>
  );
}
