import { data, redirect, useParams } from "react-router";
import { discardScenario } from "#app/domain/assignment/change-scenario.ts";
import { viewScenarioName } from "#app/domain/assignment/read-scenarios.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { useScenarioName } from "#app/ui/assignment/scenario-words.ts";
import { FormButton } from "#app/ui/form-button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/discard";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewScenarioName(context.get(managedCall), params.scenarioId));
}

export function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const refusal = attempt(t, () => discardScenario(managed, params.scenarioId, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/assignment/scenarios?says=discarded`);
}

export default function DiscardScenario({ loaderData: scenario, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("routing");
  const { callSlug } = useParams();
  const list = `/manage/calls/${callSlug}/assignment/scenarios`;
  return (
    <SubPage
      back={{ to: list, label: t("scenario.list") }}
      title={t("scenario.discardTitle", { name: useScenarioName()(scenario) })}
      width="form"
    >
      <Stack>
        {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
        <p>{t("scenario.discardText")}</p>
        <div>
          <FormButton action="">{t("scenario.discard")}</FormButton>
        </div>
      </Stack>
    </SubPage>
  );
}
