import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { changeReleaseRule, releaseRule, viewReleaseRule } from "#app/domain/calls/change-release-rule.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ReleaseRuleFields } from "#app/ui/release/rule-fields.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/release";

export function loader({ context }: Route.LoaderArgs) {
  return viewReleaseRule(context.get(managedCall), context.get(requestTime));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, releaseRule, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => changeReleaseRule(managed, value, context.get(requestTime)));
  const typed = { ...value, releaseByOne: value.releaseByOne ? "on" : undefined };
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/release?says=saved`);
}

type Values = Route.ComponentProps["loaderData"]["values"];

export default function ReleaseRule({ loaderData, actionData }: Route.ComponentProps) {
  const { settled, published, values } = loaderData;
  const { t } = useTranslation(["release", "set-up"]);
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, values);
  const { state } = useNavigation();
  return (
    <SetUpPage
      title={t("rule")}
      lead={t("ruleLead")}
      back={{ to: "set-up/people", label: t("set-up:step.people") }}
      published={published && !settled}
      answered={Boolean(answer)}
      width="form"
    >
      {settled && <Notice>{t("settled")}</Notice>}
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <ReleaseRuleFields fields={fields} disabled={settled} />
          {!settled && (
            <ActionBar>
              <Button pending={state === "submitting"}>{t("set-up:page.save")}</Button>
            </ActionBar>
          )}
        </Stack>
      </Form>
    </SetUpPage>
  );
}
