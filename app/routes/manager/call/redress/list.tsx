import { useParams } from "react-router";
import { viewRedressList } from "#app/domain/decisions/redress/read.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { RequestTable } from "#app/ui/redress/request-table.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

export function loader({ context, url }: Route.LoaderArgs) {
  const after = url.searchParams.get("after") ?? "";
  return viewRedressList(context.get(managedCall), context.get(requestTime), after);
}

export default function Redress({ loaderData: { days, rows, next, timeZone } }: Route.ComponentProps) {
  const { t } = useTranslation("redress");
  const home = `/manage/calls/${useParams().callSlug}`;
  return (
    <SubPage
      back={{ to: `${home}/decisions`, label: t("backToDecisions") }}
      title={t("title")}
      lead={t("lead")}
    >
      {days === 0 ? (
        <EmptyState title={t("off")}>{t("offText")}</EmptyState>
      ) : (
        <Stack>
          <RequestTable rows={rows} zone={timeZone} home={home} />
          <Pagination next={next ? `?after=${next}` : undefined} />
        </Stack>
      )}
    </SubPage>
  );
}
