import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { viewRedressList } from "#app/domain/decisions/redress/read.ts";
import { managedCall } from "#app/http/context.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { RequestTable } from "#app/ui/redress/request-table.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import type { Route } from "./+types/list";

export function loader({ context }: Route.LoaderArgs) {
  return viewRedressList(context.get(managedCall));
}

export default function Redress({ loaderData: { days, rows, timeZone } }: Route.ComponentProps) {
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
        <RequestTable rows={rows} zone={timeZone} home={home} />
      )}
    </SubPage>
  );
}
