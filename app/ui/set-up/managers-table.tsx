import { useTranslation } from "react-i18next";
import { LinkButton } from "../button.tsx";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { DateTime } from "../time.tsx";
import { useSetUp } from "./set-up-page.tsx";

type Manager = { id: string; name: string; email: string; since: Date; own: boolean };
type Invitation = { name: string; email: string; invitedAt: Date; expired: boolean };

const zone = "Europe/Brussels";

/** Who manages the programme; the last one stays. */
export function ManagersTable({ managers }: { managers: Manager[] }) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  const remove = {
    key: "remove",
    label: t("page.remove"),
    hideLabel: true,
    cell: ({ id, name, own }: Manager) => (
      <LinkButton to={`${home}/set-up/people/${id}`} kind="quiet" size="small" icon="trash">
        {own ? t("people.leave") : t("page.removeOf", { name })}
      </LinkButton>
    ),
  };
  return (
    <Table
      caption={t("people.managers")}
      hideCaption
      rows={managers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("people.name"),
          rowHeader: true,
          cell: ({ name, own }) => (
            <>
              {name} {own && <Tag>{t("people.you")}</Tag>}
            </>
          ),
        },
        { key: "email", label: t("people.email"), cell: ({ email }) => email },
        {
          key: "since",
          label: t("people.since"),
          nowrap: true,
          cell: ({ since }) => <DateTime at={since} zone={zone} format="date" />,
        },
        ...(managers.length > 1 ? [remove] : []),
      ]}
    />
  );
}

/** Who was asked and has not joined yet. */
export function Invited({ invitations }: { invitations: Invitation[] }) {
  const { t } = useTranslation("set-up");
  return (
    <Section title={t("people.waiting")}>
      <Table
        caption={t("people.waiting")}
        hideCaption
        rows={invitations}
        rowKey={({ email }) => email}
        columns={[
          {
            key: "name",
            label: t("people.name"),
            rowHeader: true,
            cell: ({ name, expired }) => (
              <>
                {name} {expired && <Tag tone="warning">{t("people.expired")}</Tag>}
              </>
            ),
          },
          { key: "email", label: t("people.email"), cell: ({ email }) => email },
          {
            key: "invited",
            label: t("people.invitedAt"),
            nowrap: true,
            cell: ({ invitedAt }) => <DateTime at={invitedAt} zone={zone} format="date" />,
          },
        ]}
      />
    </Section>
  );
}
