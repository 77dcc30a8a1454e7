import { data, redirect, useParams } from "react-router";
import { answerRedress, redressAnswer } from "#app/domain/decisions/redress/answer.ts";
import { viewRedress } from "#app/domain/decisions/redress/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AnswerForm } from "#app/ui/redress/answer-form.tsx";
import { RedressStanding } from "#app/ui/redress/standing.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/answer";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewRedress(context.get(managedCall), params.requestId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { callSlug, requestId } = params;
  orNotFound(viewRedress(managed, requestId));
  const { value, problem } = await readForm(request, redressAnswer, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => answerRedress(managed, requestId, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/decisions/redress/${requestId}`);
}

export default function AnswerRedress({ loaderData: found, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("redress");
  const home = `/manage/calls/${useParams().callSlug}`;
  const { company, number, applicationId, timeZone, outcome, mayLook } = found;
  return (
    <SubPage
      back={{ to: `${home}/decisions/redress`, label: t("title") }}
      title={t("look", { company })}
      lead={number}
      width="form"
    >
      <Stack gap="large">
        <TextLink to={`${home}/applications/${applicationId}`}>{t("toApplication")}</TextLink>
        <RedressStanding request={found} zone={timeZone} title={t("own.title")} />
        {!outcome && !mayLook && <Notice tone="warning" title={t("own.decided")} />}
        {((!outcome && mayLook) || actionData) && <AnswerForm answer={actionData} />}
      </Stack>
    </SubPage>
  );
}
