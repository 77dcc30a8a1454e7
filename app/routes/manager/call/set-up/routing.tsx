import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { asTyped, changeRouting, viewRoutingSettings } from "#app/domain/calls/change-routing.ts";
import { routingInput } from "#app/domain/calls/routing.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm, statusOf } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AskingFields, KindsFields, MixFields } from "#app/ui/set-up/routing-fields.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/routing";

export function loader({ context }: Route.LoaderArgs) {
  return viewRoutingSettings(context.get(managedCall));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, routingInput, t);
  if (problem) return data(problem, { status: statusOf(problem) });

  const refusal = attempt(t, () => changeRouting(managed, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: asTyped(value) }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/routing?says=saved`);
}

type Values = Route.ComponentProps["loaderData"]["values"];

export default function Routing({ loaderData, actionData }: Route.ComponentProps) {
  const { published, evaluatorsPerApplication, values } = loaderData;
  const { t } = useTranslation(["routing", "set-up"]);
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, values);
  const { state } = useNavigation();
  const { name } = fields.kinds;
  const labels = { crossTopics: t("settings.crossTopics"), silenceDays: t("settings.silenceDays") };
  return (
    <SetUpPage
      title={t("settings.title")}
      lead={t("settings.lead", { count: evaluatorsPerApplication })}
      back={{ to: "set-up/people", label: t("set-up:step.people") }}
      answered={Boolean(answer)}
    >
      {published && <Notice>{t("settings.published")}</Notice>}
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer, labels }} />
          <KindsFields
            kinds={fields.kinds.getFieldList()}
            waived={fields.kindsWaived}
            add={form.insert.getButtonProps({ name })}
            remove={(index) => form.remove.getButtonProps({ name, index })}
          />
          <MixFields fields={fields} />
          <AskingFields fields={fields} />
          <ActionBar sticky>
            <Button pending={state === "submitting"}>{t("set-up:page.save")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SetUpPage>
  );
}
