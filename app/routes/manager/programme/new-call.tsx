import { getFormProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { data, Form, redirect, useNavigation } from "react-router";
import { beginCall, viewSources } from "#app/domain/calls/begin-call.ts";
import { localDates } from "#app/domain/calls/dates.ts";
import { beginning } from "#app/domain/calls/new-call.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedProgramme, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatesFields } from "#app/ui/call/dates-fields.tsx";
import { NamesFields } from "#app/ui/call/names-fields.tsx";
import { SelectionFields } from "#app/ui/call/selection-fields.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/new-call";

export function loader({ context }: Route.LoaderArgs) {
  return { sources: viewSources(context.get(managedProgramme), context.get(readersLocale)) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const programme = context.get(managedProgramme);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, beginning, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => void beginCall(programme, value, context.get(requestTime)));
  const typed = { ...value, ...localDates(value, value.timeZone) };
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${value.slug}/settings`);
}

type Values = Record<
  | "slug"
  | "code"
  | "source"
  | "timeZone"
  | "opensAt"
  | "closesAt"
  | "evaluationDueAt"
  | "resultsAt"
  | "answerBy"
  | "places"
  | "evaluatorsPerApplication",
  string
> & { title: { en: string; bg: string } };

const usual = { timeZone: "Europe/Brussels", places: "20", evaluatorsPerApplication: "3" };

export default function NewCall({ loaderData: { sources }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("calls");
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, { ...usual, source: sources[0]?.id ?? "template" });
  const { state } = useNavigation();
  return (
    <Page
      title={t("newCall.title")}
      lead={t("newCall.lead")}
      back={{ to: "/manage", label: t("mine.title") }}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <NamesFields
            fields={{
              title: fields.title.getFieldset(),
              slug: fields.slug,
              code: fields.code,
              source: fields.source,
            }}
            sources={sources}
          />
          <Section title={t("settings.dates")} lead={t("settings.datesHelp")}>
            <Stack>
              <DatesFields fields={fields} />
            </Stack>
          </Section>
          <Section title={t("settings.selection")}>
            <SelectionFields fields={fields} />
          </Section>
          <ActionBar>
            <Button pending={state === "submitting"}>{t("newCall.create")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </Page>
  );
}
