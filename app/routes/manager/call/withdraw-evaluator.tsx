import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { z } from "zod";
import { viewEvaluator } from "#app/domain/evaluators/read.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/withdraw-evaluator";

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const now = context.get(requestTime);
  const found = orNotFound(viewEvaluator(context.get(managedCall), params.evaluatorId, locale, now));
  const { name, state, work, open } = found;
  return { name, state, work, open };
}

const mostCharacters = 1000;
const why = z.object({ reason: z.string().max(mostCharacters).default("") });

export async function action({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const managed = context.get(managedCall);
  const { callSlug, evaluatorId } = params;
  const { value, problem } = await readForm(request, why, t);
  if (problem) return data(problem, { status: 400 });

  const now = context.get(requestTime);
  const refusal = attempt(t, () => withdrawEvaluator(managed, evaluatorId, value.reason, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/evaluators/${evaluatorId}?says=withdrawn`);
}

export default function WithdrawEvaluator({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("inviting");
  const { state: going } = useNavigation();
  const { callSlug, evaluatorId } = useParams();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  const { name, state, work, open } = loaderData;
  const accepted = state === "accepted";
  const possible = open && state !== "declined" && state !== "withdrawn";
  return (
    <SubPage
      back={{ to: `/manage/calls/${callSlug}/evaluators/${evaluatorId}`, label: name }}
      width="form"
      title={t(accepted ? "withdraw.titleAccepted" : "withdraw.title", { name })}
      lead={possible && t(accepted ? "withdraw.leadAccepted" : "withdraw.lead", { name })}
    >
      {possible || answer ? (
        <Form method="post" {...getFormProps(form)} noValidate>
          <Stack>
            <FormProblems {...{ form, answer }} />
            {work.open + work.submitted > 0 && <WhatHappens {...work} />}
            <TextArea
              {...field(fields.reason)}
              label={t("withdraw.reason")}
              help={t("withdraw.reasonHelp")}
              required={false}
              rows={3}
              limit={mostCharacters}
            />
            <ActionBar>
              <Button kind="danger" pending={going === "submitting"}>
                {t(accepted ? "withdraw.submitAccepted" : "withdraw.submit")}
              </Button>
            </ActionBar>
          </Stack>
        </Form>
      ) : (
        <Notice>{t("withdraw.impossible")}</Notice>
      )}
    </SubPage>
  );
}

type Work = Route.ComponentProps["loaderData"]["work"];

function WhatHappens({ submitted, open, begun }: Work) {
  const { t } = useTranslation("inviting");
  const items = [
    open > 0 && t("withdraw.closes", { count: open }),
    begun > 0 && t("withdraw.kept", { count: begun }),
    submitted > 0 && t("withdraw.stays", { count: submitted }),
  ];
  return <Bullets items={items.filter((item) => item !== false)} />;
}
