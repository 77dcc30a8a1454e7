import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Stack } from "../layout.tsx";
import { Progress } from "../progress.tsx";
import { Table } from "../table.tsx";
import type { Sort } from "../table-sort.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type DraftRow = {
  id: string;
  number: string;
  begunAt: Date;
  savedAt: Date;
  answered: number;
  asked: number;
};

/** Who is still writing: how far they are, and nothing of what they wrote. */
export function DraftsTable({
  rows,
  at,
  zone,
  sort,
}: {
  rows: DraftRow[];
  at: string;
  zone: string;
  sort: Sort;
}) {
  const { t } = useTranslation("calls");
  return (
    <Stack gap="small">
      <Muted>{t("applications.draftNote")}</Muted>
      <Table
        caption={t("applications.draft")}
        hideCaption
        dense
        sort={sort}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("applications.noneDraft")} />}
        columns={[
          {
            key: "number",
            label: t("applications.number"),
            rowHeader: true,
            sortable: true,
            cell: ({ id, number }) => <TextLink to={`${at}/${id}`}>{number}</TextLink>,
          },
          {
            key: "complete",
            label: t("applications.complete"),
            width: "wide",
            cell: ({ answered, asked }) => (
              <Progress
                label={t("applications.complete")}
                hideLabel
                size="small"
                value={answered}
                max={asked}
                text={`${answered} / ${asked}`}
              />
            ),
          },
          {
            key: "begunAt",
            label: t("applications.begunAt"),
            sortable: "descending",
            nowrap: true,
            cell: ({ begunAt }) => <DateTime at={begunAt} zone={zone} format="short" />,
          },
          {
            key: "savedAt",
            label: t("applications.savedAt"),
            sortable: "descending",
            nowrap: true,
            cell: ({ savedAt }) => <DateTime at={savedAt} zone={zone} format="short" />,
          },
        ]}
      />
    </Stack>
  );
}
