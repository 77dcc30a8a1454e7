import { useSearchParams } from "react-router";
import { inboxQueryFrom, viewInbox } from "#app/domain/notifications/inbox.ts";
import { signedInAccount } from "#app/http/context.ts";
import { subjectOfSample } from "#app/http/preview-email.server.ts";
import { InboxList } from "#app/ui/account/inbox-list.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FilterForm } from "#app/ui/filter-form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { searchWith } from "#app/ui/search-with.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/inbox";

export function loader({ context, url }: Route.LoaderArgs) {
  const { rows, ...inbox } = viewInbox(context.get(signedInAccount), inboxQueryFrom(url.searchParams));
  const told = rows.map(({ letter, ...row }) => ({
    ...row,
    locale: letter.locale,
    subject: subjectOfSample(letter.sample, letter.locale),
  }));
  return { ...inbox, rows: told };
}

export default function Inbox({ loaderData: { rows, find, next } }: Route.ComponentProps) {
  const { t } = useTranslation("inbox");
  const [search] = useSearchParams();
  return (
    <Page title={t("title")} lead={t("lead")} width="reading">
      <Stack>
        <FilterForm label={t("find")} submitLabel={t("find")} clearTo={find ? "/inbox" : undefined}>
          <TextField name="find" type="search" label={t("part")} defaultValue={find} width="medium" />
        </FilterForm>
        <InboxList rows={rows} sought={Boolean(find)} />
        <Pagination
          previous={search.has("before") ? searchWith(search, { before: undefined }) : undefined}
          next={next ? searchWith(search, { before: next }) : undefined}
        />
      </Stack>
    </Page>
  );
}
