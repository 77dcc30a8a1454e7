import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { DateTime } from "../time.tsx";

type ManagersProps = {
  managers: { name: string; email: string; since: Date }[];
  invitations: { name: string; email: string; invitedAt: Date; expired: boolean }[];
};

/** Who manages a programme, and who was asked to. */
export function Managers({ managers, invitations }: ManagersProps) {
  const { t } = useTranslation("admin");
  return (
    <>
      <Section title={t("programme.managers")} lead={t("programme.managersLead")}>
        <Table
          caption={t("programme.managers")}
          hideCaption
          rows={managers}
          rowKey={({ email }) => email}
          empty={<EmptyState icon="people" title={t("programme.noManagers")} />}
          columns={[
            { key: "name", label: t("programme.manager"), rowHeader: true, cell: ({ name }) => name },
            { key: "email", label: t("programme.email"), cell: ({ email }) => email },
            {
              key: "since",
              label: t("programme.since"),
              nowrap: true,
              cell: ({ since }) => <DateTime at={since} format="date" />,
            },
          ]}
        />
      </Section>
      {invitations.length > 0 && <Invitations invitations={invitations} />}
    </>
  );
}

function Invitations({ invitations }: Pick<ManagersProps, "invitations">) {
  const { t } = useTranslation("admin");
  return (
    <Section title={t("programme.invitations")}>
      <Table
        caption={t("programme.invitations")}
        hideCaption
        rows={invitations}
        rowKey={({ email }) => email}
        columns={[
          {
            key: "name",
            label: t("programme.manager"),
            rowHeader: true,
            cell: ({ name, expired }) => (
              <>
                {name}{" "}
                <Tag tone={expired ? "warning" : "neutral"}>
                  {t(expired ? "programme.expired" : "programme.waiting")}
                </Tag>
              </>
            ),
          },
          { key: "email", label: t("programme.email"), cell: ({ email }) => email },
          {
            key: "invited",
            label: t("programme.invitedAt"),
            nowrap: true,
            cell: ({ invitedAt }) => <DateTime at={invitedAt} format="date" />,
          },
        ]}
      />
    </Section>
  );
}
