import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Section } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Table } from "../table.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type ErasuresPageProps = {
  requests: { accountId: string; name: string; askedAt: Date }[];
  erasures: {
    id: string;
    accountId: string | null;
    /** Code of the call by whose terms it was; none where a person was erased. */
    call: string | null;
    at: Date;
    by: string | null;
    items: number;
    files: number;
  }[];
  done: boolean;
};

/** Who asked to be erased, and what was erased, with its certificates. */
export function ErasuresPage({ requests, erasures, done }: ErasuresPageProps) {
  const { t } = useTranslation("privacy");
  return (
    <Page
      title={t("erasures.title")}
      lead={t("erasures.lead")}
      back={{ to: "/admin", label: t("record.back") }}
      notices={done && <Notice tone="success">{t("erasures.done")}</Notice>}
    >
      <Section title={t("erasures.requests")}>
        <Table
          caption={t("erasures.requests")}
          hideCaption
          rows={requests}
          rowKey={({ accountId }) => accountId}
          empty={<EmptyState title={t("erasures.none")} />}
          columns={[
            {
              key: "name",
              label: t("erasures.person"),
              rowHeader: true,
              cell: ({ accountId, name }) => <TextLink to={`/admin/erasures/${accountId}`}>{name}</TextLink>,
            },
            {
              key: "askedAt",
              label: t("erasures.askedAt"),
              cell: ({ askedAt }) => <DateTime at={askedAt} zone="UTC" format="long-date" />,
            },
          ]}
        />
      </Section>
      <Log erasures={erasures} />
    </Page>
  );
}

function Log({ erasures }: Pick<ErasuresPageProps, "erasures">) {
  const { t } = useTranslation("privacy");
  const number = useNumberFormat();
  return (
    <Section title={t("erasures.log")}>
      <Table
        caption={t("erasures.log")}
        hideCaption
        rows={erasures}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t("erasures.noLog")} />}
        columns={[
          {
            key: "at",
            label: t("erasures.at"),
            rowHeader: true,
            cell: ({ at }) => <DateTime at={at} zone="UTC" format="short" />,
          },
          {
            key: "by",
            label: t("erasures.by"),
            cell: ({ by, call }) => by ?? t("erasures.byTerms", { call: call ?? "" }),
          },
          { key: "items", label: t("erasures.items"), numeric: true, cell: ({ items }) => number(items) },
          { key: "files", label: t("erasures.files"), numeric: true, cell: ({ files }) => number(files) },
          {
            key: "certificate",
            label: t("erasures.certificate"),
            cell: ({ id, accountId }) =>
              accountId ? (
                <TextLink to={`/admin/erasures/${accountId}/certificate.json`} reloadDocument>
                  {t("erasures.download")}
                </TextLink>
              ) : (
                <TextLink to={`/admin/erasures/calls/${id}`}>{t("erasures.look")}</TextLink>
              ),
          },
        ]}
      />
    </Section>
  );
}
