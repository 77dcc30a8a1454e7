import { countryName } from "#app/i18n/countries.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { useLocale, useNumberFormat } from "../locale.ts";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { EvaluatorState, type State } from "./evaluator-state.tsx";
import { Person } from "./person.tsx";

type Row = {
  id: string;
  name: string;
  email: string;
  state: State;
  organisation: string;
  country: string | null;
  kind?: string;
  capacity: number;
  askedFor: number | null;
  answerBy: Date | null;
  conflictsDeclaredAt: Date | null;
  /** Those known best, and how many others. */
  topics: string[];
  furtherTopics: number;
  conflicts: number;
  assigned: number;
  requests: number;
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
  const column = (key: "assigned" | "conflicts"): Column<Row> => ({
    key,
    label: t(`list.${key}`),
    numeric: true,
    cell: (row) => (row.state === "accepted" ? write(row[key]) : "–"),
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
        { key: "status", label: t("list.status"), cell: (row) => <Standing {...row} zone={timeZone} /> },
        { key: "organisation", label: t("list.organisation"), cell: (row) => <Home {...row} /> },
        { key: "topics", label: t("list.topics"), cell: (row) => <Topics {...row} /> },
        {
          key: "capacity",
          label: t("list.capacity"),
          numeric: true,
          nowrap: true,
          cell: (row) => <Load {...row} />,
        },
        column("assigned"),
        column("conflicts"),
        {
          key: "declared",
          label: t("list.declared"),
          cell: (row) =>
            row.state === "accepted" && <Declared at={row.conflictsDeclaredAt} zone={timeZone} />,
        },
      ]}
    />
  );
}

/** Until when somebody may still answer, and whether they ask for something, beside how the invitation stands. */
function Standing({ state, answerBy, requests, zone }: Row & { zone: string }) {
  const { t } = useTranslation("inviting");
  return (
    <Stack gap="tight">
      <div>
        <EvaluatorState state={state} />
      </div>
      {requests > 0 && (
        <div>
          <Tag tone="warning">{t("list.asks")}</Tag>
        </div>
      )}
      {state === "invited" && answerBy && (
        <Muted small>
          {t("list.until")} <DateTime at={answerBy} zone={zone} format="date" />
        </Muted>
      )}
    </Stack>
  );
}

/** What was accepted beside what was asked for, where they differ. */
function Load({ state, capacity, askedFor }: Row) {
  const { t } = useTranslation("inviting");
  const write = useNumberFormat();
  if (state !== "accepted") return "–";
  const asked = askedFor !== null && <Muted small>{t("list.askedFor", { count: askedFor })}</Muted>;
  return (
    <Stack gap="tight">
      {write(capacity)}
      {askedFor !== capacity && asked}
    </Stack>
  );
}

function Home({ organisation, country, kind }: Row) {
  const locale = useLocale();
  const more = [kind, country && countryName(country, locale)].filter(Boolean).join(" · ");
  if (!organisation && !more) return "–";
  return (
    <Stack gap="tight">
      {organisation}
      {more && <Muted small>{more}</Muted>}
    </Stack>
  );
}

function Topics({ topics, furtherTopics }: Row) {
  const { t } = useTranslation("evaluators");
  if (topics.length === 0) return "–";
  return (
    <>
      {topics.join(", ")}{" "}
      {furtherTopics > 0 && <Muted small>{t("list.more", { count: furtherTopics })}</Muted>}
    </>
  );
}

function Declared({ at, zone }: { at: Date | null; zone: string }) {
  const { t } = useTranslation("evaluators");
  if (!at) return <Tag tone="warning">{t("list.notDeclared")}</Tag>;
  return <DateTime at={at} zone={zone} format="date" />;
}
