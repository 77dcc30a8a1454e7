import { data, redirect, useParams, useSearchParams } from "react-router";
import { z } from "zod";
import { scenarioName } from "#app/domain/assignment/ask-scenario.ts";
import { nameScenario } from "#app/domain/assignment/change-scenario.ts";
import { viewScenario } from "#app/domain/assignment/read-scenarios.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { Computing } from "#app/ui/assignment/computing.tsx";
import { InputChanges } from "#app/ui/assignment/input-changes.tsx";
import { Relaxations } from "#app/ui/assignment/relaxations.tsx";
import { ScenarioActs } from "#app/ui/assignment/scenario-acts.tsx";
import { LoadsOfScenario, ScenarioFigures } from "#app/ui/assignment/scenario-figures.tsx";
import { ScenarioFindings } from "#app/ui/assignment/scenario-findings.tsx";
import { useScenarioName, useSettingWords } from "#app/ui/assignment/scenario-words.ts";
import { ShortList } from "#app/ui/assignment/short-list.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/one";

export function loader({ context, params }: Route.LoaderArgs) {
  const scenario = viewScenario(context.get(managedCall), params.scenarioId, context.get(readersLocale));
  if (!scenario) throw new Response(null, { status: 404 });
  return scenario;
}

/** Gives it a name. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, z.object({ name: scenarioName }), t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const now = context.get(requestTime);
  const refusal = attempt(t, () => nameScenario(managed, params.scenarioId, value.name, now));
  if (refusal) return data(refusal, { status: 409 });

  const { callSlug, scenarioId } = params;
  return redirect(`/manage/calls/${callSlug}/assignment/scenarios/${scenarioId}?says=named`);
}

export default function Scenario({ loaderData: scenario, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["routing", "assignment"]);
  const nameOf = useScenarioName();
  const wordsOf = useSettingWords();
  const says = useSearchParams()[0].get("says");
  const routing = `/manage/calls/${useParams().callSlug}/assignment`;
  const here = `${routing}/scenarios/${scenario.id}`;
  const { state, figures, changes } = scenario;
  return (
    <SubPage
      back={{ to: `${routing}/scenarios`, label: t("scenario.list") }}
      title={nameOf(scenario)}
      lead={wordsOf(scenario.differs).join("; ")}
    >
      <Stack gap="large">
        {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
        {says === "named" && !actionData && <Notice tone="success">{t("scenario.named")}</Notice>}
        {(state === "waiting" || state === "computing") && (
          <Computing {...scenario} state={state} cancelAt={`${here}/cancel`} />
        )}
        {(state === "failed" || state === "cancelled") && (
          <Notice tone={state === "failed" ? "danger" : "neutral"} title={t(`scenario.state.${state}`)}>
            {t(`scenario.stateText.${state}`)}
          </Notice>
        )}
        <InputChanges changes={changes} chosen={scenario.chosenAt !== null} />
        {figures && <Done {...scenario} figures={figures} routing={routing} />}
        <ScenarioActs {...scenario} here={here} />
      </Stack>
    </SubPage>
  );
}

type Loaded = Route.ComponentProps["loaderData"];
type DoneProps = Loaded & { figures: NonNullable<Loaded["figures"]>; routing: string };

function Done({ figures, short, relaxations, routing }: DoneProps) {
  const { t } = useTranslation("routing");
  return (
    <>
      <ScenarioFigures {...figures} />
      {short.length > 0 && <ShortList short={short} all={figures.short} here={routing} />}
      <Relaxations relaxations={relaxations} />
      <Section title={t("findings")} level={3}>
        <ScenarioFindings figures={figures} />
      </Section>
      <LoadsOfScenario loads={figures.loads} />
    </>
  );
}
