import { inLanguage, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { DateTime } from "../time.tsx";
import { useSetUp } from "./set-up-page.tsx";

type InRole = { name: string; role: "manager" | "assistant" | "hub"; hub?: Translated };
type Colleague = InRole & { id: string; email: string; since: Date; own: boolean };
type Invitation = InRole & { id: string; email: string; expiresAt: Date; expired: boolean };

/** Who works for the programme, and as what; the last manager stays one. */
export function ColleaguesTable({ colleagues }: { colleagues: Colleague[] }) {
  const { t } = useTranslation(["set-up", "seeing"]);
  const call = useSetUp();
  const home = `${call}/set-up/people`;
  const lastManager = colleagues.filter(({ role }) => role === "manager").length === 1;
  const acts: Column<Colleague> = {
    key: "acts",
    label: t("people.change"),
    hideLabel: true,
    cell: ({ id, name, role, own }) =>
      !(role === "manager" && lastManager) && (
        <Row>
          <LinkButton to={`${home}/${id}/role`} kind="quiet" size="small" icon="pencil">
            {t("people.changeOf", { name })}
          </LinkButton>
          <LinkButton to={`${home}/${id}`} kind="quiet" size="small" icon="trash">
            {own ? t("people.leave") : t("page.removeOf", { name })}
          </LinkButton>
          {role !== "manager" && (
            <LinkButton to={`${call}/see-as/${id}`} kind="quiet" size="small" icon="eye">
              {t("seeing:as", { name })}
            </LinkButton>
          )}
        </Row>
      ),
  };
  return (
    <Table
      caption={t("people.managers")}
      hideCaption
      rows={colleagues}
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
        { key: "role", label: t("people.role"), cell: (one) => <RoleName {...one} /> },
        { key: "email", label: t("people.email"), cell: ({ email }) => email },
        {
          key: "since",
          label: t("people.since"),
          nowrap: true,
          cell: ({ since }) => <DateTime at={since} format="date" />,
        },
        acts,
      ]}
    />
  );
}

function RoleName({ role, hub }: InRole) {
  const { t } = useTranslation("set-up");
  const locale = useLocale();
  return hub ? t("people.ofHub", { hub: inLanguage(hub, locale) }) : t(`people.roles.${role}`);
}

/** Who was asked and has not joined yet. */
export function Invited({ invitations }: { invitations: Invitation[] }) {
  const { t } = useTranslation("set-up");
  const home = `${useSetUp()}/set-up/people/invitations`;
  return (
    <Section title={t("people.waiting")}>
      <Table
        caption={t("people.waiting")}
        hideCaption
        rows={invitations}
        rowKey={({ id }) => id}
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
          { key: "role", label: t("people.role"), cell: (one) => <RoleName {...one} /> },
          { key: "email", label: t("people.email"), cell: ({ email }) => email },
          {
            key: "until",
            label: t("people.until"),
            nowrap: true,
            cell: ({ expiresAt }) => <DateTime at={expiresAt} format="date" />,
          },
          {
            key: "acts",
            label: t("people.resend"),
            hideLabel: true,
            cell: ({ id }) => (
              <Row>
                <FormButton action={`${home}/${id}/resend`} size="small" icon="send">
                  {t("people.resend")}
                </FormButton>
                <FormButton action={`${home}/${id}/revoke`} size="small" icon="trash">
                  {t("people.revoke")}
                </FormButton>
              </Row>
            ),
          },
        ]}
      />
    </Section>
  );
}
