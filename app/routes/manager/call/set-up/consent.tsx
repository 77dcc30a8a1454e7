import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { saveConsent } from "#app/domain/calls/consents/change-consents.ts";
import { consentInput, consentKinds } from "#app/domain/calls/consents/consent.ts";
import { viewConsent } from "#app/domain/calls/consents/read.ts";
import { htmlOf } from "#app/domain/calls/prose.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { BothTextFields } from "#app/ui/set-up/in-each-language.tsx";
import { MarkdownHelp } from "#app/ui/set-up/markdown-help.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { MarkdownFields } from "#app/ui/set-up/texts-fields.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/consent";

const kindIn = (params: Route.LoaderArgs["params"]) =>
  orNotFound(consentKinds.find((kind) => kind === params.kind));

export function loader({ context, params }: Route.LoaderArgs) {
  const kind = kindIn(params);
  return { kind, ...viewConsent(context.get(managedCall), kind) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const kind = kindIn(params);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, consentInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () =>
    saveConsent(context.get(managedCall), kind, value, context.get(requestTime)),
  );
  const typed = { ...value, required: value.required ? "on" : undefined };
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/set-up/consents?says=saved`);
}

type Values = Route.ComponentProps["loaderData"]["values"];

export default function Consent({ loaderData, actionData }: Route.ComponentProps) {
  const { kind, published, values } = loaderData;
  const { t } = useTranslation(["consents", "set-up"]);
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<Values>(answer, values);
  const { state } = useNavigation();
  const required = fields.required;
  return (
    <SetUpPage
      title={t(`kind.${kind}`)}
      lead={t("manager.formLead")}
      back={{ to: "set-up/consents", label: t("manager.title") }}
      answered={Boolean(answer)}
    >
      {published && <Notice>{t("manager.public")}</Notice>}
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <BothTextFields fields={fields.label.getFieldset()} label={t("manager.label")} limit={500} />
          <MarkdownHelp render={htmlOf} />
          <MarkdownFields
            fields={fields.text.getFieldset()}
            label={t("manager.text")}
            rows={14}
            render={htmlOf}
          />
          <CheckboxField
            {...field(required)}
            label={t("manager.isRequired")}
            help={t("manager.isRequiredHelp")}
            defaultChecked={required.initialValue === "on"}
          />
          <ActionBar sticky>
            <Button pending={state === "submitting"}>{t("set-up:page.save")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SetUpPage>
  );
}
