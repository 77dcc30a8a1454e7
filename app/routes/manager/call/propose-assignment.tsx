import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { askScenario, scenarioInput } from "#app/domain/assignment/ask-scenario.ts";
import { viewNewScenario } from "#app/domain/assignment/read-scenarios.ts";
import { typedSettings } from "#app/domain/assignment/scenario-settings.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { lookAfterRoutings } from "#app/http/routing.server.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { ScenarioFields } from "#app/ui/assignment/scenario-fields.tsx";
import { Button } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/propose-assignment";

export function loader({ context }: Route.LoaderArgs) {
  const view = viewNewScenario(context.get(managedCall), context.get(requestTime));
  return { ...view, values: { name: "", ...typedSettings(view.values) } };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const { value, problem } = await readForm(request, scenarioInput, t);
  if (problem) return data(problem, { status: 400 });

  const asked = attemptFor(t, () => askScenario(managed, value, now));
  if (asked.refusal)
    return data({ ...asked.refusal, typed: { name: value.name, ...typedSettings(value) } }, { status: 409 });

  lookAfterRoutings(now);
  return redirect(`/manage/calls/${params.callSlug}/assignment/scenarios/${asked.value}`);
}

type Values = Route.ComponentProps["loaderData"]["values"];

export default function ProposeAssignment({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["assignment", "routing"]);
  const { state } = useNavigation();
  const { callSlug } = useParams();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, loaderData.values);
  const { applications, evaluators, places } = loaderData;
  return (
    <SubPage
      back={{ to: `/manage/calls/${callSlug}/assignment`, label: t("propose.back") }}
      width="form"
      title={t("propose.title")}
      lead={t("propose.lead")}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <Bullets
            items={[
              t("routing:ask.there", { applications, evaluators, places }),
              t("propose.search"),
              t("propose.keeps"),
            ]}
          />
          <ScenarioFields fields={fields} {...loaderData} />
          <ActionBar sticky>
            <Button pending={state !== "idle"}>{t("propose.submit")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}
