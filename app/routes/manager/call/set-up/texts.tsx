import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { htmlOf } from "#app/domain/calls/prose.ts";
import { viewTexts } from "#app/domain/calls/read-settings.ts";
import { textsOfCall } from "#app/domain/calls/settings.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ActionBar, Row, Section, Stack } from "#app/ui/layout.tsx";
import { MarkdownHelp } from "#app/ui/set-up/markdown-help.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { TextsFields } from "#app/ui/set-up/texts-fields.tsx";
import { Muted } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/texts";

export function loader({ context }: Route.LoaderArgs) {
  return viewTexts(context.get(managedCall));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, textsOfCall, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => changeCall(managed, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/texts?says=saved`);
}

type Values = Pick<Route.ComponentProps["loaderData"], "texts">;

export default function Texts({ loaderData, actionData }: Route.ComponentProps) {
  const { published, texts, topics } = loaderData;
  const { t } = useTranslation("set-up");
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, { texts });
  const { state } = useNavigation();
  return (
    <SetUpPage
      title={t("step.texts")}
      lead={t("texts.lead")}
      published={published}
      answered={Boolean(answer)}
    >
      <Section title={t("texts.topics")}>
        <Row>
          <Muted>{t("texts.topicsText", { count: topics })}</Muted>
          <LinkButton to="../set-up/topics" size="small" icon="pencil">
            {t("texts.changeTopics")}
          </LinkButton>
        </Row>
      </Section>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <MarkdownHelp render={htmlOf} />
          <TextsFields fields={fields.texts.getFieldset()} render={htmlOf} />
          <ActionBar sticky>
            <Button pending={state === "submitting"}>{t("page.save")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SetUpPage>
  );
}
