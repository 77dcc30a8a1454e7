import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Muted } from "../text.tsx";
import { ApplicationName } from "./application-name.tsx";

type Short = {
  id: string;
  number: string;
  company: string;
  missing: number;
  why?: "conflicts" | "organisation" | "country" | "kind" | "capacity";
};

type ShortListProps = {
  short: Short[];
  /** How many there are altogether. */
  all?: number;
  /** The routing's own path. */
  here: string;
};

/** Applications that lack evaluators, and why. */
export function ShortList({ short, all = short.length, here }: ShortListProps) {
  const { t } = useTranslation("assignment");
  return (
    <Stack gap="small">
      <Table
        caption={t("routing.short.title")}
        dense
        rows={short}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "application",
            label: t("routing.short.application"),
            rowHeader: true,
            cell: ({ id, ...application }) => <ApplicationName to={`${here}/${id}`} {...application} />,
          },
          {
            key: "missing",
            label: t("routing.short.missing"),
            numeric: true,
            cell: ({ missing }) => missing,
          },
          {
            key: "why",
            label: t("routing.short.why"),
            cell: ({ why = "hand" as const }) => t(`routing.short.reasons.${why}`),
          },
        ]}
      />
      {all > short.length && <Muted small>{t("routing.short.more", { shown: short.length })}</Muted>}
    </Stack>
  );
}
