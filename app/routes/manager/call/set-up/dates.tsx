import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { choicesAmong, localDates } from "#app/domain/calls/dates.ts";
import { viewTiming } from "#app/domain/calls/read-settings.ts";
import { timingOfCall } from "#app/domain/calls/settings.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { DatesFields, useDateLabels } from "#app/ui/set-up/dates-fields.tsx";
import { SetUpPage, useSetUp } from "#app/ui/set-up/set-up-page.tsx";
import { LateFields, RemindersField } from "#app/ui/set-up/timing-fields.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/dates";

export function loader({ context }: Route.LoaderArgs) {
  return viewTiming(context.get(managedCall));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, timingOfCall, t);
  if (problem)
    return data({ ...problem, choices: choicesAmong(problem.form.initialValue ?? {}) }, { status: 400 });

  const refusal = attempt(t, () => changeCall(managed, value, context.get(requestTime)));
  const dates = localDates(value, value.timeZone);
  const choices = choicesAmong({ ...dates, timeZone: value.timeZone });
  if (refusal) return data({ ...refusal, choices, typed: { ...value, ...dates } }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/dates?says=saved`);
}

type Values = Route.ComponentProps["loaderData"]["values"];

export default function Dates({ loaderData, actionData }: Route.ComponentProps) {
  const { published, values, choices } = loaderData;
  const { t } = useTranslation(["set-up", "retention"]);
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, values);
  const { state } = useNavigation();
  const labels = useDateLabels();
  const home = useSetUp();
  return (
    <SetUpPage
      title={t("step.dates")}
      lead={t("dates.lead")}
      published={published}
      answered={Boolean(answer)}
    >
      {published && <Extending />}
      <Section
        title={t("retention:title")}
        lead={t("retention:short")}
        actions={
          <LinkButton to={`${home}/set-up/retention`} size="small" icon="pencil">
            {t("retention:toTerms")}
          </LinkButton>
        }
      />
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer, labels }} />
          <Section title={t("dates.when")} lead={t("dates.whenLead")}>
            <Stack>
              <DatesFields fields={fields} choices={actionData?.choices ?? choices} />
            </Stack>
          </Section>
          <LateFields fields={fields} />
          <RemindersField
            name={fields.reminderHours.name}
            errors={fields.reminderHours.errors}
            chosen={listed(fields.reminderHours.initialValue)}
          />
          <ActionBar sticky>
            <Button pending={state === "submitting"}>{t("page.save")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SetUpPage>
  );
}

/** One tick alone is sent as a text. */
function listed(value: unknown): string[] {
  return [value ?? []].flat().map(String);
}

function Extending() {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  return (
    <Notice
      tone="neutral"
      actions={
        <LinkButton to={`${home}/extend`} size="small">
          {t("dates.extendLink")}
        </LinkButton>
      }
    >
      {t("dates.extend")}
    </Notice>
  );
}
