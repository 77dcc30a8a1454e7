import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Muted, TextLink } from "../text.tsx";
import type { EmailStatus } from "./email-status.ts";
import { StatusTag } from "./ledger.tsx";
import { type Became, WhyNot } from "./why-not.tsx";

type Untold = Omit<Became, "status"> & {
  id: string;
  number?: string;
  company?: string;
  name: string;
  address: string;
  emailId: string | null;
  status: EmailStatus | null;
};

/** Whom nothing has reached, with the last attempt. */
export function NeverTold({ rows, at }: { rows: Untold[]; at: string }) {
  const { t } = useTranslation("told");
  const call = at.replace(/\/emails$/, "");
  return (
    <Table
      caption={t("view.never")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="check" title={t("never.empty")}>
          {t("never.emptyText")}
        </EmptyState>
      }
      columns={[
        {
          key: "who",
          label: t("never.who"),
          rowHeader: true,
          cell: ({ id, number, company, name }) => (
            <TextLink to={`${call}/${number ? "applications" : "evaluators"}/${id}`}>
              {number ? `${company || "–"} (${number})` : name}
            </TextLink>
          ),
        },
        {
          key: "person",
          label: t("never.person"),
          cell: ({ name, address }) => (
            <>
              {name}{" "}
              <Muted small>
                <TextLink to={`${at}?${new URLSearchParams({ to: address })}`}>{address}</TextLink>
              </Muted>
            </>
          ),
        },
        { key: "last", label: t("never.last"), cell: (row) => <LastTry row={row} at={at} /> },
      ]}
    />
  );
}

function LastTry({ row, at }: { row: Untold; at: string }) {
  const { t } = useTranslation("told");
  const { status, emailId } = row;
  if (!status || !emailId) return t("never.nothing");
  return (
    <Stack gap="tight">
      <TextLink to={`${at}/${emailId}`}>
        <StatusTag status={status} />
      </TextLink>
      <Muted small>
        <WhyNot {...row} status={status} />
      </Muted>
    </Stack>
  );
}
