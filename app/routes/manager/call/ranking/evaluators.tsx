import { useParams, useSearchParams } from "react-router";
import { viewObserved } from "#app/domain/reports/ranking/evaluators.ts";
import { managedCall, readersLocale } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { AgreementView } from "#app/ui/ranking/agreement-view.tsx";
import { ObservedPeople } from "#app/ui/ranking/observed-people.tsx";
import { RemarkableSheets } from "#app/ui/ranking/remarkable-sheets.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/evaluators";

export async function loader({ context, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const { standing, value: ranking } = await keptFor(managed, "ranking", {});
  const after = Math.max(0, Math.trunc(Number(url.searchParams.get("after"))) || 0);
  const view = ranking && viewObserved(managed, ranking, after, context.get(readersLocale));
  return { view, after, standing };
}

const parts = ["people", "sheets", "agreement"] as const;

export default function Evaluators({ loaderData: { view, after, standing } }: Route.ComponentProps) {
  const { t } = useTranslation("scrutiny");
  const home = `/manage/calls/${useParams().callSlug}`;
  const [search] = useSearchParams();
  const part = parts.find((one) => one === search.get("part")) ?? "people";
  if (!view) return <BeingComputed standing={standing} />;
  return (
    <SubPage
      back={{ to: `${home}/ranking`, label: t("back") }}
      title={t("evaluators.title")}
      lead={t("evaluators.lead")}
    >
      <Stack gap="large">
        <BeingComputed standing={standing} again />
        <Tabs
          label={t("evaluators.title")}
          items={parts.map((one) => ({
            to: `${home}/ranking/evaluators${one === "people" ? "" : `?part=${one}`}`,
            label: t(`evaluators.tabs.${one}`),
            current: one === part,
          }))}
        />
        {part === "people" && <ObservedPeople {...view} after={after} home={home} />}
        {part === "sheets" && <RemarkableSheets {...view} home={home} />}
        {part === "agreement" && <AgreementView {...view.agreement} />}
      </Stack>
    </SubPage>
  );
}
