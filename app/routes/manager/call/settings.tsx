import { getFormProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { data, Form, redirect, useNavigation, useSearchParams } from "react-router";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { localDates } from "#app/domain/calls/dates.ts";
import { viewSettings } from "#app/domain/calls/read-settings.ts";
import { callSettings } from "#app/domain/calls/settings.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { DatesFields } from "#app/ui/call/dates-fields.tsx";
import { SelectionFields } from "#app/ui/call/selection-fields.tsx";
import { TextsFields } from "#app/ui/call/texts-fields.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Route } from "./+types/settings";

export function loader({ context }: Route.LoaderArgs) {
  return viewSettings(context.get(managedCall));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, callSettings, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => changeCall(managed, value, context.get(requestTime)));
  const typed = { ...value, ...localDates(value, value.timeZone) };
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/settings?says=saved`);
}

type Values = Route.ComponentProps["loaderData"]["values"];

export default function Settings({ loaderData: { published, values }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("calls");
  const [search] = useSearchParams();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, values);
  const { state } = useNavigation();
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        {!answer && search.get("says") === "saved" && <Notice tone="success">{t("settings.saved")}</Notice>}
        <FormProblems {...{ form, answer }} />
        <Notice>{t(published ? "settings.publicNote" : "settings.draftNote")}</Notice>
        <Section title={t("settings.dates")} lead={t("settings.datesHelp")}>
          <Stack>
            <DatesFields fields={fields} />
          </Stack>
        </Section>
        <Section title={t("settings.selection")} lead={t("settings.fixed")}>
          <SelectionFields fields={fields} />
        </Section>
        <Texts fields={fields.texts.getFieldset()} />
        <ActionBar sticky>
          <Button pending={state === "submitting"}>{t("settings.save")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

type Texts = ReturnType<ReturnType<typeof useAnsweredForm<Values>>[1]["texts"]["getFieldset"]>;

function Texts({ fields }: { fields: Texts }) {
  const { t } = useTranslation("calls");
  return (
    <Section
      title={t("settings.texts")}
      lead={
        <>
          {t("settings.textsHelp")} {t("settings.markdown")}
        </>
      }
    >
      <TextsFields
        fields={{
          title: fields.title.getFieldset(),
          summary: fields.summary.getFieldset(),
          offer: fields.offer.getFieldset(),
          audience: fields.audience.getFieldset(),
          process: fields.process.getFieldset(),
        }}
      />
    </Section>
  );
}
