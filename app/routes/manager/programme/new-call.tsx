import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { beginCall } from "#app/domain/calls/begin-call.ts";
import { choicesAmong, localDates } from "#app/domain/calls/dates.ts";
import { beginning } from "#app/domain/calls/new-call.ts";
import { askedIn, viewBeginning } from "#app/domain/calls/read-beginning.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedProgramme, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { HiddenField } from "#app/ui/field.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { DatesFields, useDateLabels } from "#app/ui/set-up/dates-fields.tsx";
import { NamesFields } from "#app/ui/set-up/names-fields.tsx";
import { SelectionFields } from "#app/ui/set-up/selection-fields.tsx";
import { SourceForm } from "#app/ui/set-up/source-form.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/new-call";

export function loader({ context, url }: Route.LoaderArgs) {
  const now = context.get(requestTime);
  const asked = askedIn(url.searchParams);
  return viewBeginning(context.get(managedProgramme), asked, context.get(readersLocale), now);
}

export async function action({ context, request }: Route.ActionArgs) {
  const programme = context.get(managedProgramme);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, beginning, t);
  if (problem)
    return data({ ...problem, choices: choicesAmong(problem.form.initialValue ?? {}) }, { status: 400 });

  const refusal = attempt(t, () => void beginCall(programme, value, context.get(requestTime)));
  const typed = { ...value, ...localDates(value, value.timeZone) };
  if (refusal) return data({ ...refusal, typed, choices: choicesAmong(typed) }, { status: 409 });

  return redirect(`/manage/calls/${value.slug}/set-up`);
}

export default function NewCall({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["set-up", "calls"]);
  const { sources, source, values } = loaderData;
  const moved = "moved" in loaderData ? loaderData.moved : undefined;
  return (
    <Page
      title={t("newCall.title")}
      lead={t("newCall.lead")}
      back={{ to: "/manage", label: t("calls:mine.title") }}
    >
      {sources.length > 0 && <SourceForm {...{ sources, source, moved }} />}
      <Beginning key={`${source} ${moved?.days}`} {...{ source, values }} answer={actionData} />
    </Page>
  );
}

type When = Record<"day" | "time" | "meant", string>;
type Values = Record<"slug" | "code" | "timeZone" | "places" | "evaluatorsPerApplication", string> &
  Record<"opensAt" | "closesAt" | "evaluationDueAt" | "resultsAt" | "answerBy", When> & {
    title: { en: string; bg: string };
  };
type BeginningProps = {
  source: string;
  values: object;
  answer: Route.ComponentProps["actionData"];
};

function Beginning({ source, values, answer }: BeginningProps) {
  const { t } = useTranslation("set-up");
  const [form, fields] = useAnsweredForm<Values>(answer as Answer | undefined, values);
  const { state } = useNavigation();
  const labels = useDateLabels();
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <HiddenField name="source" value={source} />
      <Stack gap="large">
        <FormProblems {...{ form, labels }} answer={answer} />
        <NamesFields fields={fields} />
        <Section title={t("step.dates")} lead={t("dates.whenLead")}>
          <Stack>
            <DatesFields fields={fields} choices={answer?.choices} />
          </Stack>
        </Section>
        <Section title={t("selection.title")}>
          <SelectionFields fields={fields} />
        </Section>
        <ActionBar>
          <Button pending={state === "submitting"}>{t("newCall.create")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
