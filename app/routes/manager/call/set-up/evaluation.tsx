import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { changeEvaluation, rulesAsTyped, viewEvaluationRules } from "#app/domain/calls/change-evaluation.ts";
import { evaluationInput } from "#app/domain/calls/evaluation-rules.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm, statusOf } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ConsensusIdle } from "#app/ui/set-up/consensus-fields.tsx";
import { EvaluationFields } from "#app/ui/set-up/evaluation-fields.tsx";
import { SetUpPage, useSetUp } from "#app/ui/set-up/set-up-page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/evaluation";

export function loader({ context }: Route.LoaderArgs) {
  return viewEvaluationRules(context.get(managedCall), context.get(requestTime));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, evaluationInput, t);
  if (problem) return data(problem, { status: statusOf(problem) });

  const refusal = attempt(t, () => changeEvaluation(managed, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: rulesAsTyped(value) }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/evaluation?says=saved`);
}

type Values = Route.ComponentProps["loaderData"]["values"];

export default function Evaluation({ loaderData, actionData }: Route.ComponentProps) {
  const { begun, settled, consensusIdle, values } = loaderData;
  const anonymous = values.applicants === "anonymous";
  const { t } = useTranslation(["workbench", "set-up", "samples", "anonymity"]);
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, values);
  const { state } = useNavigation();
  const home = useSetUp();
  return (
    <SetUpPage
      title={t("rules.title")}
      lead={t("rules.lead")}
      back={{ to: "set-up/criteria", label: t("set-up:step.criteria") }}
      answered={Boolean(answer)}
    >
      {settled && <Notice>{t("rules.settled")}</Notice>}
      {anonymous && (
        <p>
          <TextLink to={`${home}/anonymity`}>{t("anonymity:to")}</TextLink>
        </p>
      )}
      {begun && <Notice>{t("rules.begun")}</Notice>}
      {consensusIdle && <ConsensusIdle />}
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <EvaluationFields fields={fields} />
          <ActionBar sticky>
            <Button pending={state === "submitting"}>{t("set-up:page.save")}</Button>
          </ActionBar>
        </Stack>
      </Form>
      <Section title={t("samples:setUp.title")} lead={t("samples:setUp.lead")} divided>
        <LinkButton to={`${home}/samples`}>{t("samples:setUp.link")}</LinkButton>
      </Section>
    </SetUpPage>
  );
}
