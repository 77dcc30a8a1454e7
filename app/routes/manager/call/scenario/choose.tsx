import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { chooseScenario } from "#app/domain/assignment/choose-scenario.ts";
import { viewScenario } from "#app/domain/assignment/read-scenarios.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { InputChanges } from "#app/ui/assignment/input-changes.tsx";
import { useScenarioName } from "#app/ui/assignment/scenario-words.ts";
import { Button } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/choose";

export function loader({ context, params }: Route.LoaderArgs) {
  const scenario = viewScenario(context.get(managedCall), params.scenarioId, context.get(readersLocale));
  if (scenario?.state !== "done") throw new Response(null, { status: 404 });
  return scenario;
}

export function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const refusal = attempt(t, () => chooseScenario(managed, params.scenarioId, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/assignment?says=proposed`);
}

export default function ChooseScenario({ loaderData: scenario, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("routing");
  const { state } = useNavigation();
  const nameOf = useScenarioName();
  const { callSlug, scenarioId } = useParams();
  const here = `/manage/calls/${callSlug}/assignment/scenarios/${scenarioId}`;
  const { perApplication, oneOfACountry, kinds } = scenario.adopted;
  const items = [
    t("choose.replaces", { count: scenario.figures?.pairs ?? 0 }),
    t("choose.stays"),
    perApplication && t("choose.perApplication", perApplication),
    oneOfACountry !== undefined && t(`choose.oneOfACountry.${oneOfACountry ? "yes" : "no"}`),
    kinds !== undefined && t(`choose.kinds.${kinds ? "yes" : "no"}`),
    t("choose.unseen"),
  ].filter((item) => typeof item === "string");
  return (
    <SubPage
      back={{ to: here, label: nameOf(scenario) }}
      title={t("choose.title", { name: nameOf(scenario) })}
      width="form"
    >
      <Form method="post">
        <Stack>
          {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
          <InputChanges changes={scenario.changes} chosen={scenario.chosenAt !== null} />
          <Bullets items={items} />
          <ActionBar>
            <Button pending={state !== "idle"}>{t("scenario.choose")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}
