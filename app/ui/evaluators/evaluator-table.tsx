import { useTranslation } from "react-i18next";
import { countryName } from "#app/i18n/countries.ts";
import { Stack } from "../layout.tsx";
import { useLocale, useNumberFormat } from "../locale.ts";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { Person } from "./person.tsx";

type Row = {
  id: string;
  name: string;
  email: string;
  status: "invited" | "accepted" | "declined";
  organisation: string;
  country: string | null;
  capacity: number;
  conflictsDeclaredAt: Date | null;
  topics: { label: string; level: number }[];
  conflicts: number;
  assigned: number;
};

type EvaluatorTableProps = {
  rows: Row[];
  timeZone: string;
  /** The list's own path. */
  here: string;
};

/** Everybody who was invited to a call. */
export function EvaluatorTable({ rows, timeZone, here }: EvaluatorTableProps) {
  const { t } = useTranslation("evaluators");
  const write = useNumberFormat();
  const column = (key: "assigned" | "capacity" | "conflicts"): Column<Row> => ({
    key,
    label: t(`list.${key}`),
    numeric: true,
    cell: (row) => (row.status === "accepted" ? write(row[key]) : "–"),
  });
  return (
    <Table
      caption={t("list.caption")}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "name",
          label: t("list.name"),
          rowHeader: true,
          cell: ({ id, name, email }) => <Person to={`${here}/${id}`} name={name} detail={email} />,
        },
        { key: "status", label: t("list.status"), cell: (row) => <Status status={row.status} /> },
        { key: "organisation", label: t("list.organisation"), cell: (row) => <Home {...row} /> },
        { key: "topics", label: t("list.topics"), cell: (row) => <Topics topics={row.topics} /> },
        column("capacity"),
        column("assigned"),
        column("conflicts"),
        {
          key: "declared",
          label: t("list.declared"),
          cell: (row) =>
            row.status === "accepted" && <Declared at={row.conflictsDeclaredAt} zone={timeZone} />,
        },
      ]}
    />
  );
}

const tones = { invited: "info", accepted: "success", declined: "neutral" } as const;

export function Status({ status }: Pick<Row, "status">) {
  const { t } = useTranslation("evaluators");
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}

function Home({ organisation, country }: Row) {
  const locale = useLocale();
  if (!organisation) return "–";
  return (
    <Stack gap="tight">
      {organisation}
      {country && <Muted small>{countryName(country, locale)}</Muted>}
    </Stack>
  );
}

const mostShown = 3;

/** Those known best. */
function Topics({ topics }: Pick<Row, "topics">) {
  const { t } = useTranslation("evaluators");
  if (topics.length === 0) return "–";
  const best = topics.toSorted((one, other) => other.level - one.level);
  const more = best.length - mostShown;
  return (
    <>
      {best
        .slice(0, mostShown)
        .map(({ label }) => label)
        .join(", ")}{" "}
      {more > 0 && <Muted small>{t("list.more", { count: more })}</Muted>}
    </>
  );
}

function Declared({ at, zone }: { at: Date | null; zone: string }) {
  const { t } = useTranslation("evaluators");
  if (!at) return <Tag tone="warning">{t("list.notDeclared")}</Tag>;
  return <DateTime at={at} zone={zone} format="date" />;
}
