import { data, Form, redirect, useNavigation } from "react-router";
import { z } from "zod";
import { excuseFromSamples } from "#app/domain/evaluation/samples/excuse.ts";
import { viewExcuse } from "#app/domain/evaluation/samples/read-evaluators.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/excuse";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewExcuse(context.get(managedCall), params.evaluatorId));
}

const excuse = z.object({ reason: z.string().trim().min(1).max(1000) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, excuse, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, evaluatorId } = params;
  const now = context.get(requestTime);
  const refusal = attempt(t, () => excuseFromSamples(managed, evaluatorId, value.reason, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/samples?says=excused`);
}

export default function Excuse({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("samples");
  const { state } = useNavigation();
  const { name, possible } = loaderData;
  const [form, fields] = useAnsweredForm<{ reason: string }>(actionData);
  return (
    <SubPage
      back={{ to: `/manage/calls/${params.callSlug}/samples`, label: t("pack.title") }}
      title={t("excuse.title", { name })}
      width="form"
    >
      <Stack gap="large">
        <FormProblems form={form} answer={actionData} />
        {!possible && !actionData && <Notice>{t("excuse.impossible")}</Notice>}
        <Bullets items={[t("excuse.opens"), t("excuse.still"), t("excuse.final")]} />
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
          <Stack>
            <TextArea
              {...field(fields.reason)}
              label={t("excuse.reason")}
              help={t("excuse.reasonHelp")}
              rows={3}
              limit={1000}
            />
            <ActionBar>
              <Button disabled={!possible} pending={state === "submitting"}>
                {t("excuse.now")}
              </Button>
            </ActionBar>
          </Stack>
        </Form>
      </Stack>
    </SubPage>
  );
}
