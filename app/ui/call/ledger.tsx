import { languageNames, type Locale } from "#app/i18n/locale.ts";
import type en from "#app/i18n/en/audit.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { type EmailStatus, emailTones } from "./email-status.ts";
import { type Became, WhyNot } from "./why-not.tsx";

export type EmailName = keyof typeof en.ledger.templates;
export type LedgerRow = Became & {
  id: string;
  template: EmailName;
  name: string;
  address: string;
  locale: Locale;
  status: EmailStatus;
  queuedAt: Date;
  sentAt: Date | null;
  readAt: Date | null;
  isTest: boolean;
};

/** `at`: the address of the ledger, below which each message has its page. */
type LedgerProps = { rows: LedgerRow[]; zone: string; at: string; sought?: boolean };

/** Who was told what, and what became of it. */
export function Ledger({ rows, zone, at, sought }: LedgerProps) {
  const { t } = useTranslation(["told", "audit"]);
  return (
    <Table
      caption={t("told:caption")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="mail" title={t(sought ? "told:nothingFound" : "told:empty")}>
          {!sought && t("told:emptyText")}
        </EmptyState>
      }
      columns={[
        {
          key: "at",
          label: t("told:at"),
          nowrap: true,
          cell: ({ queuedAt }) => <DateTime at={queuedAt} zone={zone} format="short" />,
        },
        {
          key: "about",
          label: t("told:about"),
          rowHeader: true,
          cell: ({ id, template, isTest }) => (
            <>
              <TextLink to={`${at}/${id}`}>{t(`audit:ledger.templates.${template}`)}</TextLink>{" "}
              {isTest && <Tag tone="neutral">{t("told:test")}</Tag>}
            </>
          ),
        },
        { key: "to", label: t("told:to"), cell: (row) => <Recipient {...row} at={at} /> },
        { key: "language", label: t("told:language"), cell: ({ locale }) => languageNames[locale] },
        { key: "status", label: t("told:status"), cell: (row) => <Status row={row} zone={zone} /> },
      ]}
    />
  );
}

function Recipient({ name, address, at }: Pick<LedgerRow, "name" | "address"> & { at: string }) {
  return (
    <>
      {name}{" "}
      <Muted small>
        <TextLink to={`${at}?${new URLSearchParams({ to: address })}`}>{address}</TextLink>
      </Muted>
    </>
  );
}

export function StatusTag({ status }: { status: EmailStatus }) {
  const { t } = useTranslation("told");
  return <Tag tone={emailTones[status]}>{t(`state.${status}`)}</Tag>;
}

function Status({ row, zone }: { row: LedgerRow; zone: string }) {
  const { t } = useTranslation("told");
  const { status, sentAt, readAt } = row;
  return (
    <Stack gap="tight">
      <span>
        <StatusTag status={status} />{" "}
        {sentAt && (
          <Muted small>
            <DateTime at={sentAt} zone={zone} format="short" />
          </Muted>
        )}{" "}
        {readAt && <Tag tone="success">{t("state.read")}</Tag>}
      </span>
      <Muted small>
        <WhyNot {...row} />
      </Muted>
    </Stack>
  );
}
