import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";
import { Muted } from "../text.tsx";

type Told = { evaluatorId: string; name: string; count: number; locale: Locale };

type ToldTableProps = {
  told: Told[];
  /** How many there are altogether. */
  evaluators: number;
};

/** Who gets an e-mail when a routing is published, and of how many applications it tells. */
export function ToldTable({ told, evaluators }: ToldTableProps) {
  const { t } = useTranslation("assignment");
  const write = useNumberFormat();
  return (
    <Stack gap="small">
      <Table
        caption={t("publish.told")}
        dense
        rows={told}
        rowKey={({ evaluatorId }) => evaluatorId}
        columns={[
          { key: "name", label: t("publish.evaluator"), rowHeader: true, cell: ({ name }) => name },
          {
            key: "count",
            label: t("publish.count"),
            numeric: true,
            cell: ({ count }) => write(count),
          },
          {
            key: "language",
            label: t("publish.language"),
            cell: ({ locale }) => languageNames[locale],
          },
        ]}
      />
      {evaluators > told.length && (
        <Muted small>{t("publish.more", { count: evaluators - told.length })}</Muted>
      )}
    </Stack>
  );
}
