import { data, Form, redirect, useNavigation } from "react-router";
import { z } from "zod";
import { viewSheetForManager } from "#app/domain/evaluation/read-sheet.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
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
import type { Route } from "./+types/reopen-sheet";

export function loader({ context, params }: Route.LoaderArgs) {
  const sheet = viewSheetForManager(
    context.get(managedCall),
    params.assignmentId,
    context.get(readersLocale),
  );
  const { evaluator, company, mayReopen } = orNotFound(sheet);
  return { evaluator, company, mayReopen };
}

const reopening = z.object({ reason: z.string().trim().min(1).max(1000) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, reopening, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, assignmentId } = params;
  const refusal = attempt(t, () =>
    reopenSheet(managed, assignmentId, value.reason, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/sheets/${assignmentId}`);
}

export default function ReopenSheet({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("evaluation");
  const { state } = useNavigation();
  const { evaluator, company, mayReopen } = loaderData;
  const [form, fields] = useAnsweredForm<{ reason: string }>(actionData);
  const sheet = `/manage/calls/${params.callSlug}/sheets/${params.assignmentId}`;
  return (
    <SubPage
      back={{ to: sheet, label: t("submit.back") }}
      title={t("reopen.title")}
      lead={t("reopen.lead", { evaluator, company })}
      width="form"
    >
      <Stack gap="large">
        <FormProblems form={form} answer={actionData} />
        {!mayReopen && <Notice>{t("reopen.notPossible")}</Notice>}
        <Bullets items={[t("reopen.counts"), t("reopen.told"), t("reopen.refreeze")]} />
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
          <Stack>
            <TextArea
              {...field(fields.reason)}
              label={t("reopen.reason")}
              help={t("reopen.reasonHelp")}
              rows={3}
              limit={1000}
            />
            <ActionBar>
              <Button disabled={!mayReopen} pending={state === "submitting"}>
                {t("reopen.now")}
              </Button>
            </ActionBar>
          </Stack>
        </Form>
      </Stack>
    </SubPage>
  );
}
