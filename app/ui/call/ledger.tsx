import { useTranslation } from "react-i18next";
import { languageNames, type Locale } from "#app/i18n/locale.ts";
import type en from "#app/i18n/en/audit.ts";
import { type EmailStatus, emailTones } from "./email-status.ts";
import { EmptyState } from "../empty-state.tsx";
import { Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type LedgerRow = {
  id: string;
  template: keyof typeof en.ledger.templates;
  name: string;
  address: string;
  locale: Locale;
  status: EmailStatus;
  queuedAt: Date;
  sentAt: Date | null;
  attempts: number;
  lastError: string | null;
};

/** Who was told what, and whether it arrived at their post office. */
export function Ledger({ rows, zone, failed }: { rows: LedgerRow[]; zone: string; failed?: boolean }) {
  const { t } = useTranslation("audit");
  return (
    <Table
      caption={t("ledger.caption")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="mail" title={t(failed ? "ledger.emptyFailed" : "ledger.empty")}>
          {!failed && t("ledger.emptyText")}
        </EmptyState>
      }
      columns={[
        {
          key: "at",
          label: t("ledger.at"),
          nowrap: true,
          cell: ({ queuedAt }) => <DateTime at={queuedAt} zone={zone} format="short" />,
        },
        { key: "about", label: t("ledger.about"), cell: (row) => t(`ledger.templates.${row.template}`) },
        { key: "to", label: t("ledger.to"), cell: (row) => <Recipient {...row} /> },
        { key: "language", label: t("ledger.language"), cell: ({ locale }) => languageNames[locale] },
        { key: "status", label: t("ledger.status"), cell: (row) => <Status row={row} zone={zone} /> },
      ]}
    />
  );
}

function Recipient({ name, address }: Pick<LedgerRow, "name" | "address">) {
  return (
    <>
      {name} <Muted small>{address}</Muted>
    </>
  );
}

function Status({ row: { status, sentAt, attempts, lastError }, zone }: { row: LedgerRow; zone: string }) {
  const { t } = useTranslation("audit");
  return (
    <Stack gap="tight">
      <span>
        <Tag tone={emailTones[status]}>{t(`ledger.${status}`)}</Tag>{" "}
        {sentAt && (
          <Muted small>
            <DateTime at={sentAt} zone={zone} format="short" />
          </Muted>
        )}
      </span>
      {lastError && (
        <Muted small>
          {t("ledger.attempts", { count: attempts })}: {lastError}
        </Muted>
      )}
    </Stack>
  );
}
