import { viewSentEmails } from "#app/domain/notifications/read.ts";
import { pageNumberIn } from "#app/domain/page-number.ts";
import { readSentMessage, requireMailbox } from "#app/http/mailbox.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FilterForm } from "#app/ui/filter-form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Table } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/mailbox";

export const middleware: Route.MiddlewareFunction[] = [requireMailbox];

const onPage = 25;

export async function loader({ url }: Route.LoaderArgs) {
  const address = url.searchParams.get("address") ?? "";
  const page = pageNumberIn(url.searchParams);
  const found = viewSentEmails(onPage + 1, (page - 1) * onPage, address);
  const messages = await Promise.all(found.slice(0, onPage).map(withSubject));
  return { address, page, messages, hasMore: found.length > onPage };
}

async function withSubject(email: ReturnType<typeof viewSentEmails>[number]) {
  return { ...email, subject: (await readSentMessage(email.id))?.subject ?? "" };
}

export default function Mailbox({ loaderData }: Route.ComponentProps) {
  const { address, page, messages, hasMore } = loaderData;
  const { t } = useTranslation("accounts");
  const onPageOf = (number: number) => `/mailbox?${new URLSearchParams({ address, page: String(number) })}`;
  return (
    <Page title={t("mailbox.title")} lead={t("mailbox.lead")}>
      <Stack>
        <FilterForm label={t("mailbox.filter")} clearTo={address ? "/mailbox" : undefined}>
          <TextField
            name="address"
            label={t("mailbox.address")}
            type="search"
            defaultValue={address}
            autoComplete="off"
          />
        </FilterForm>
        <Table
          caption={t("mailbox.caption")}
          hideCaption
          rows={messages}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="mail" title={t(address ? "mailbox.emptyFilter" : "mailbox.empty")}>
              {t("mailbox.emptyText")}
            </EmptyState>
          }
          columns={[
            {
              key: "subject",
              label: t("mailbox.subject"),
              rowHeader: true,
              width: "wide",
              cell: ({ id, subject }) => (
                <TextLink to={`/mailbox/${id}`}>{subject || t("mailbox.noSubject")}</TextLink>
              ),
            },
            { key: "to", label: t("mailbox.to"), cell: (row) => `${row.name} <${row.address}>` },
            {
              key: "sent",
              label: t("mailbox.sent"),
              nowrap: true,
              cell: ({ sentAt }) => <DateTime at={sentAt} format="short" />,
            },
          ]}
        />
        <Pagination
          previous={page > 1 ? onPageOf(page - 1) : undefined}
          next={hasMore ? onPageOf(page + 1) : undefined}
        />
      </Stack>
    </Page>
  );
}
