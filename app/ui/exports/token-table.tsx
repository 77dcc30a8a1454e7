import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { FormButton } from "../form-button.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";

type Kind = "applications" | "sheets" | "ranking" | "decisions" | "attachments";
export type Token = {
  id: string;
  name: string;
  kinds: Kind[];
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  usable: boolean;
};

type TokenTableProps = { tokens: Token[]; zone: string; home: string };

/** Which programs may read what, when each did last, and the way to end it. */
export function TokenTable({ tokens, zone, home }: TokenTableProps) {
  const { t } = useTranslation("exports");
  return (
    <Table
      caption={t("tokens")}
      hideCaption
      rows={tokens}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="lock" title={t("noTokens")} />}
      columns={[
        { key: "name", label: t("name"), rowHeader: true, cell: (token) => <Named {...token} zone={zone} /> },
        {
          key: "kinds",
          label: t("mayRead"),
          cell: ({ kinds }) => kinds.map((kind) => t(`kind.${kind}`)).join(", "),
        },
        {
          key: "lastUsedAt",
          label: t("lastUsed"),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <DateTime at={lastUsedAt} zone={zone} format="short" /> : t("never"),
        },
        {
          key: "expiresAt",
          label: t("until"),
          cell: ({ expiresAt, usable, revokedAt }) =>
            usable ? (
              <DateTime at={expiresAt} zone={zone} format="date" />
            ) : (
              <Tag>{t(revokedAt ? "revoked" : "expired")}</Tag>
            ),
        },
        {
          key: "revoke",
          label: t("revoke"),
          hideLabel: true,
          cell: ({ id, usable }) =>
            usable && (
              <FormButton
                action={`${home}/exports/tokens/${id}/revoke`}
                kind="quiet"
                size="small"
                icon="trash"
              >
                {t("revoke")}
              </FormButton>
            ),
        },
      ]}
    />
  );
}

function Named({ name, createdBy, createdAt, zone }: Token & { zone: string }) {
  const { t } = useTranslation("exports");
  return (
    <>
      {name}
      <br />
      <Muted small>
        {t("madeBy", { name: createdBy })} <DateTime at={createdAt} zone={zone} format="date" />
      </Muted>
    </>
  );
}
