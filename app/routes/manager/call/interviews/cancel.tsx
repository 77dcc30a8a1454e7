import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { z } from "zod";
import { cancelInterview } from "#app/domain/applications/interviews/cancel.ts";
import { viewInterview } from "#app/domain/applications/interviews/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { DateTime } from "#app/ui/time.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/cancel";

export function loader({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const now = context.get(requestTime);
  return orNotFound(viewInterview(context.get(managedCall), params.applicationId, now));
}

const mostCharacters = 1000;
const why = z.object({ reason: z.string().trim().min(1).max(mostCharacters) });

export async function action({ context, params, request }: Route.ActionArgs) {
  loader({ context, params });
  const t = context.get(translate);
  const { value, problem } = await readForm(request, why, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, applicationId } = params;
  const now = context.get(requestTime);
  const refusal = attempt(t, () =>
    cancelInterview(context.get(managedCall), applicationId, value.reason, now),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/interviews?cancelled`);
}

export default function CancelInterview({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("interviews");
  const { state: going } = useNavigation();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  const { company, at, timeZone, state } = loaderData;
  const possible = state === "planned";
  return (
    <SubPage
      back={{ to: `/manage/calls/${useParams().callSlug}/interviews`, label: t("title") }}
      width="form"
      title={t("cancel.title", { company })}
      lead={possible && t("cancel.lead")}
    >
      {possible || answer ? (
        <Form method="post" {...getFormProps(form)} noValidate>
          <Stack>
            <FormProblems {...{ form, answer }} />
            <p>
              <DateTime at={at} zone={timeZone} />
            </p>
            <TextArea
              {...field(fields.reason)}
              label={t("cancel.reason")}
              help={t("cancel.reasonHelp")}
              rows={3}
              limit={mostCharacters}
            />
            <ActionBar>
              <Button kind="danger" pending={going === "submitting"}>
                {t("cancel.submit")}
              </Button>
            </ActionBar>
          </Stack>
        </Form>
      ) : (
        <Notice>{t("cancel.impossible")}</Notice>
      )}
    </SubPage>
  );
}
