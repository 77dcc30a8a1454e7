import { useParams, useSearchParams } from "react-router";
import { viewConversations } from "#app/domain/applications/messages/list.ts";
import { pageNumberIn } from "#app/domain/page-number.ts";
import { readableCall } from "#app/http/context.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ForManagers } from "#app/ui/call/call-role.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { ConversationList } from "#app/ui/messages/conversation-list.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { searchWith } from "#app/ui/search-with.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/conversations";

export function loader({ context, url }: Route.LoaderArgs) {
  const page = pageNumberIn(url.searchParams);
  return viewConversations(context.get(readableCall), page);
}

export default function Conversations({ loaderData: { rows, timeZone, page, more } }: Route.ComponentProps) {
  const { t } = useTranslation("messages");
  const [search] = useSearchParams();
  const call = `/manage/calls/${useParams().callSlug}`;
  return (
    <Section
      title={t("list.title")}
      lead={t("list.lead")}
      actions={
        <ForManagers>
          <LinkButton to={`${call}/broadcast`} icon="send" size="small">
            {t("list.broadcast")}
          </LinkButton>
        </ForManagers>
      }
    >
      <Stack>
        <ConversationList rows={rows} at={call} zone={timeZone} />
        <Pagination
          previous={page > 1 ? searchWith(search, { page: String(page - 1) }) : undefined}
          next={more ? searchWith(search, { page: String(page + 1) }) : undefined}
        />
      </Stack>
    </Section>
  );
}
