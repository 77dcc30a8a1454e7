import { useParams, useSearchParams } from "react-router";
import { viewScenarios } from "#app/domain/assignment/read-scenarios.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { LoadAnew, useLookingAgain } from "#app/ui/assignment/computing.tsx";
import { ScenarioTable } from "#app/ui/assignment/scenario-table.tsx";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/list";

export async function loader({ context }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const { standing, value: facts } = await keptFor(managed, "scenarios", {});
  return { standing, view: facts && viewScenarios(managed, context.get(requestTime), facts) };
}

export default function Scenarios({ loaderData: { standing, view } }: Route.ComponentProps) {
  if (!view) return <BeingComputed standing={standing} />;
  return <List standing={standing} view={view} />;
}

type Data = Route.ComponentProps["loaderData"];
type ListProps = { standing: Data["standing"]; view: NonNullable<Data["view"]> };

function List({ standing, view: { scenarios, blocker, full, most } }: ListProps) {
  const { t } = useTranslation(["routing", "assignment", "refusals"]);
  const here = `/manage/calls/${useParams().callSlug}/assignment`;
  const says = useSearchParams()[0].get("says");
  const computing = scenarios.some(({ state }) => state === "waiting" || state === "computing");
  useLookingAgain(computing);
  const add = (
    <LinkButton to={`${here}/propose`} icon="plus">
      {t("scenario.add")}
    </LinkButton>
  );
  return (
    <SubPage
      back={{ to: here, label: t("assignment:propose.back") }}
      title={t("scenario.list")}
      lead={t("scenario.lead")}
    >
      {computing && <LoadAnew />}
      <Stack>
        <BeingComputed standing={standing} again />
        {says === "discarded" && <Notice tone="success">{t("scenario.discarded")}</Notice>}
        {blocker && <Notice>{t(`refusals:${blocker}`)}</Notice>}
        {full && <Notice>{t("refusals:too-many-scenarios", { most })}</Notice>}
        {scenarios.length === 0 ? (
          <EmptyState title={t("scenario.none")} action={!blocker && add}>
            {t("scenario.noneText")}
          </EmptyState>
        ) : (
          <>
            <ScenarioTable scenarios={scenarios} here={here} />
            {!blocker && !full && <div>{add}</div>}
          </>
        )}
      </Stack>
    </SubPage>
  );
}
