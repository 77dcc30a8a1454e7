import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";

export type Objection = {
  id: string;
  kind: "person" | "organisation";
  name: string;
  email: string;
  reason: string;
};
type ObjectionTableProps = {
  rows: (Objection & { applicationId: string; number: string; company: string })[];
  /** The call's path. */
  calls: string;
};

/** Whom applicants named, application by application. */
export function ObjectionTable({ rows, calls }: ObjectionTableProps) {
  const { t } = useTranslation("conflicts");
  return (
    <Table
      caption={t("managed.caption")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="check" title={t("managed.empty")}>
          {t("managed.emptyText")}
        </EmptyState>
      }
      columns={[
        {
          key: "application",
          label: t("managed.by"),
          rowHeader: true,
          cell: ({ applicationId, company, number }) => (
            <>
              <TextLink to={`${calls}/applications/${applicationId}`}>{company}</TextLink>{" "}
              <Reference>{number}</Reference>
            </>
          ),
        },
        { key: "who", label: t("managed.who"), cell: (row) => <Named {...row} /> },
        { key: "reason", label: t("managed.reason"), width: "wide", cell: ({ reason }) => reason },
      ]}
    />
  );
}

export function Named({ kind, name, email }: Pick<Objection, "kind" | "name" | "email">) {
  const { t } = useTranslation("conflicts");
  return (
    <>
      {name}
      <br />
      <Muted small>
        {t(`objections.kinds.${kind}`)}
        {email && ` · ${email}`}
      </Muted>
    </>
  );
}
