import { useTranslation } from "react-i18next";
import { useParams, useSearchParams } from "react-router";
import { viewScenarios } from "#app/domain/assignment/read-scenarios.ts";
import { managedCall, requestTime } from "#app/http/context.ts";
import { LoadAnew, useLookingAgain } from "#app/ui/assignment/computing.tsx";
import { ScenarioTable } from "#app/ui/assignment/scenario-table.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import type { Route } from "./+types/list";

export function loader({ context }: Route.LoaderArgs) {
  return viewScenarios(context.get(managedCall), context.get(requestTime));
}

export default function Scenarios({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(["routing", "assignment", "refusals"]);
  const here = `/manage/calls/${useParams().callSlug}/assignment`;
  const says = useSearchParams()[0].get("says");
  const { scenarios, blocker, full, most } = loaderData;
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
