import { useParams } from "react-router";
import { viewFeedbackList } from "#app/domain/decisions/feedback/read.ts";
import { managedCall } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ReportTable } from "#app/ui/feedback/report-table.tsx";
import { FormButton } from "#app/ui/form-button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

export async function loader({ context, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const after = Math.max(0, Math.trunc(Number(url.searchParams.get("after"))) || 0);
  const { standing, value: counts } = await keptFor(managed, "reports", {});
  return { standing, view: counts && viewFeedbackList(managed, after, counts) };
}

export default function Reports({ loaderData: { standing, view } }: Route.ComponentProps) {
  const { t } = useTranslation(["feedback", "decisions"]);
  const home = `/manage/calls/${useParams().callSlug}`;
  if (!view) return <BeingComputed standing={standing} />;
  const { total, approved, next, rows } = view;
  if (total === 0)
    return (
      <EmptyState
        icon="flag"
        title={t("decisions:list.empty")}
        action={<LinkButton to={`${home}/shortlist`}>{t("decisions:freeze.title")}</LinkButton>}
      >
        {t("decisions:list.emptyText")}
      </EmptyState>
    );
  return (
    <SubPage
      back={{ to: `${home}/decisions`, label: t("decisions:list.back") }}
      title={t("title")}
      lead={t("lead")}
    >
      <Stack gap="large">
        <BeingComputed standing={standing} again />
        <Progress
          label={t("progress")}
          value={approved}
          max={total}
          text={t("progressOf", { approved, total })}
        />
        {approved < total && (
          <div>
            <FormButton action={`${home}/decisions/feedback/approve`} kind="primary" icon="check">
              {t("approveClean")}
            </FormButton>
          </div>
        )}
        <ReportTable rows={rows} home={home} />
        <Pagination next={next ? `?after=${next}` : undefined} />
      </Stack>
    </SubPage>
  );
}
