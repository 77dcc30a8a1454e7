import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { z } from "zod";
import { askManagers } from "#app/domain/evaluators/ask-managers.ts";
import { attempt } from "#app/http/attempt.ts";
import { evaluatorInCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/ask";

// Without a loader a browser would come here without asking the guard.
export const loader = () => null;

const mostCharacters = 2000;
const request = z.object({ text: z.string().trim().min(1).max(mostCharacters) });

export async function action({ context, params, request: sent }: Route.ActionArgs) {
  const evaluator = context.get(evaluatorInCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(sent, request, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => askManagers(evaluator, value.text, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/evaluations/${params.callSlug}/profile?says=asked`);
}

export default function Ask({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("inviting");
  const { t: evaluators } = useTranslation("evaluators");
  const { state } = useNavigation();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ text: string }>(answer);
  const back = { to: `/evaluations/${useParams().callSlug}/profile`, label: evaluators("profile.title") };
  return (
    <SubPage back={back} width="form" title={t("request.title")} lead={t("request.lead")}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer, labels: { text: t("request.text") } }} />
          <TextArea {...field(fields.text)} label={t("request.text")} rows={5} limit={mostCharacters} />
          <ActionBar>
            <Button pending={state === "submitting"}>{t("request.submit")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}
