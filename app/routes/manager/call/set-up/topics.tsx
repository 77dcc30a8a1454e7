import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { changeTopics } from "#app/domain/calls/change-rules.ts";
import { viewTopics } from "#app/domain/calls/read-rules.ts";
import { topicsOfCall } from "#app/domain/calls/settings.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm, statusOf } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { TopicsFields } from "#app/ui/set-up/topics-fields.tsx";
import { Muted } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/topics";

export function loader({ context }: Route.LoaderArgs) {
  return viewTopics(context.get(managedCall));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, topicsOfCall, t);
  if (problem) return data(problem, { status: statusOf(problem) });

  const refusal = attempt(t, () => changeTopics(managed, value.topics, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/topics?says=saved`);
}

type Values = Pick<Route.ComponentProps["loaderData"], "topics">;

export default function Topics({ loaderData, actionData }: Route.ComponentProps) {
  const { published, topics } = loaderData;
  const { t } = useTranslation("set-up");
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, { topics });
  const { state } = useNavigation();
  const { name } = fields.topics;
  return (
    <SetUpPage
      title={t("topics.title")}
      lead={t("topics.lead")}
      published={published}
      back={{ to: "set-up/texts", label: t("step.texts") }}
      answered={Boolean(answer)}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <Muted>{t("topics.formNote")}</Muted>
          <TopicsFields
            topics={fields.topics.getFieldList()}
            add={form.insert.getButtonProps({ name })}
            remove={(index) => form.remove.getButtonProps({ name, index })}
            move={(from, to) => form.reorder.getButtonProps({ name, from, to })}
          />
          <ActionBar sticky>
            <Button pending={state === "submitting"}>{t("page.save")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SetUpPage>
  );
}
