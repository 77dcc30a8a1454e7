import { useTranslation } from "#app/i18n/use-translation.ts";
import { ForManagers, useManages } from "../call/call-role.tsx";
import { EmptyState } from "../empty-state.tsx";
import { FormButton } from "../form-button.tsx";
import { PlainText } from "../prose.tsx";
import { type Column, Table } from "../table.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type QuestionState = "waiting" | "answered" | "aside";
type Row = {
  id: string;
  number: number | null;
  name: string;
  askedAt: Date;
  text: string;
  answeredAt: Date | null;
  dismissedAt: Date | null;
};
type QuestionListProps = { state: QuestionState; rows: Row[]; at: string; zone: string };

const empty = { waiting: "emptyWaiting", answered: "emptyAnswered", aside: "emptyAside" } as const;

/** Questions in one state, for those who answer them. */
export function QuestionList({ state, rows, at, zone }: QuestionListProps) {
  const { t } = useTranslation("questions");
  const columns = useColumns(at, zone);
  const shown = {
    waiting: [columns.question, columns.by, columns.askedAt],
    answered: [columns.number, columns.question, columns.answeredAt],
    aside: [columns.question, columns.by, columns.dismissedAt, columns.putBack],
  };
  return (
    <Table
      caption={t("manage.caption")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={shown[state]}
      empty={
        <EmptyState icon={state === "waiting" ? "check" : "list"} title={t(`manage.${empty[state]}`)}>
          {state === "waiting" && t("manage.emptyText")}
        </EmptyState>
      }
    />
  );
}

function useColumns(at: string, zone: string) {
  const { t } = useTranslation("questions");
  const manages = useManages();
  const when = (key: "askedAt" | "answeredAt" | "dismissedAt", label: string): Column<Row> => ({
    key,
    label,
    nowrap: true,
    cell: (row) => row[key] && <DateTime at={row[key]} zone={zone} format="short" />,
  });
  const question: Column<Row> = {
    key: "question",
    label: t("manage.question"),
    rowHeader: true,
    cell: ({ id, text }) =>
      manages ? <TextLink to={`${at}/${id}`}>{shortened(text)}</TextLink> : <PlainText text={text} />,
  };
  const by: Column<Row> = {
    key: "by",
    label: t("manage.by"),
    cell: ({ name }) => name || <Muted>{t("manage.nobody")}</Muted>,
  };
  const number: Column<Row> = {
    key: "number",
    label: t("manage.number"),
    width: "narrow",
    cell: (row) => row.number,
  };
  const putBack: Column<Row> = {
    key: "act",
    label: t("manage.act"),
    hideLabel: true,
    cell: ({ id }) => (
      <ForManagers>
        <FormButton action={`${at}/${id}/set-aside`} fields={{ aside: "no" }} size="small" icon="undo">
          {t("manage.act")}
        </FormButton>
      </ForManagers>
    ),
  };
  return {
    question,
    by,
    number,
    putBack,
    askedAt: when("askedAt", t("manage.at")),
    answeredAt: when("answeredAt", t("manage.answeredAt")),
    dismissedAt: when("dismissedAt", t("manage.asideAt")),
  };
}

const inAList = 160;

function shortened(text: string) {
  return text.length > inAList ? `${text.slice(0, inAList).trimEnd()}…` : text;
}
