import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Reference, TextLink } from "../text.tsx";

type Finalist = {
  id: string;
  number: string;
  company: string;
  confirmed: boolean;
  hub: string;
  call: string;
  contact: { name: string; email: string };
};

/** Whom a hub takes on, for its own people. */
export function OwnFinalists({ finalists }: { finalists: Finalist[] }) {
  const { t } = useTranslation("hubs");
  return (
    <Table
      caption={t("own.title")}
      hideCaption
      rows={finalists}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("own.none")}>{t("own.noneText")}</EmptyState>}
      columns={[
        {
          key: "company",
          label: t("company"),
          rowHeader: true,
          cell: ({ id, company }) => <TextLink to={`/hubs/${id}`}>{company}</TextLink>,
        },
        {
          key: "number",
          label: t("number"),
          nowrap: true,
          cell: ({ number }) => <Reference>{number}</Reference>,
        },
        { key: "call", label: t("own.call"), cell: ({ call }) => call },
        { key: "hub", label: t("own.hub"), cell: ({ hub }) => hub },
        {
          key: "contact",
          label: t("own.contact"),
          cell: ({ contact: { name, email } }) => (
            <>
              {name}, <TextLink to={`mailto:${email}`}>{email}</TextLink>
            </>
          ),
        },
        {
          key: "state",
          label: t("own.state"),
          cell: ({ confirmed }) => (
            <Tag tone={confirmed ? "success" : "neutral"}>
              {t(confirmed ? "own.confirmed" : "own.waiting")}
            </Tag>
          ),
        },
      ]}
    />
  );
}
