import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { Row, Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type Further = { id: string; email: string; since: Date };

/** The main address, and those beside it that open the account too. */
export function FurtherAddresses({ main, further }: { main: string; further: Further[] }) {
  const { t } = useTranslation("accounts");
  const change = { to: "/account/address", label: t("own.changePassword"), hidden: t("addresses.main") };
  return (
    <>
      <DescriptionList items={[{ term: t("addresses.main"), value: main, action: change }]} />
      <Section title={t("addresses.further")}>
        {further.length === 0 ? <Muted>{t("addresses.none")}</Muted> : <Known further={further} />}
      </Section>
    </>
  );
}

function Known({ further }: { further: Further[] }) {
  const { t } = useTranslation("accounts");
  return (
    <Table
      caption={t("addresses.further")}
      hideCaption
      rows={further}
      rowKey={({ id }) => id}
      columns={[
        { key: "email", label: t("field.email"), rowHeader: true, cell: ({ email }) => email },
        {
          key: "since",
          label: t("addresses.since"),
          cell: ({ since }) => <DateTime at={since} format="date" />,
        },
        {
          key: "acts",
          label: t("addresses.acts"),
          cell: ({ id, email }) => (
            <Row>
              <TextLink to={`/account/address?${new URLSearchParams({ to: email })}`}>
                {t("addresses.makeMain")}
              </TextLink>
              <TextLink to={`/account/addresses/${id}/remove`}>{t("addresses.remove")}</TextLink>
            </Row>
          ),
        },
      ]}
    />
  );
}
