import { getFormProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { data, Form, redirect, useNavigation } from "react-router";
import { changeEmailNote, emailNote } from "#app/domain/calls/change-email-note.ts";
import { viewCallEmail, viewSample } from "#app/domain/calls/set-up/read-emails.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { renderSample } from "#app/http/preview-email.server.ts";
import { locales } from "#app/i18n/locale.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { EmailPreviews } from "#app/ui/set-up/email-previews.tsx";
import { BothTextAreas } from "#app/ui/set-up/in-each-language.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import type { Route } from "./+types/email";

export async function loader({ context, params: { template } }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const email = orNotFound(viewCallEmail(managed, template));
  const sample = orNotFound(viewSample(managed, template));
  const rendered = await Promise.all(locales.map((locale) => renderSample(sample, locale)));
  const messages = rendered.map(({ subject, text }, at) => ({ language: locales[at], subject, text }));
  return { email, messages };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const { template } = orNotFound(viewCallEmail(managed, params.template));
  const { value, problem } = await readForm(request, emailNote, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  changeEmailNote(managed, template, value.note, context.get(requestTime));
  return redirect(`/manage/calls/${params.callSlug}/set-up/emails/${template}?says=saved`);
}

export default function Email({ loaderData: { email, messages }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("set-up");
  const { template, to, values } = email;
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<typeof values>(answer, values);
  const { state } = useNavigation();
  return (
    <SetUpPage
      title={t(`emails.name.${template}`)}
      lead={`${t(`emails.reader.${to}`)}: ${t(`emails.when.${template}`)}`}
      back={{ to: "set-up/emails", label: t("step.emails") }}
      answered={Boolean(answer)}
    >
      <Section title={t("emails.note")} lead={t("emails.noteHelp")}>
        <Form method="post" {...getFormProps(form)} noValidate>
          <Stack>
            <FormProblems {...{ form, answer }} />
            <BothTextAreas
              fields={fields.note.getFieldset()}
              label={t("emails.note")}
              limit={2000}
              required={false}
              rows={4}
            />
            <div>
              <Button pending={state === "submitting"}>{t("page.save")}</Button>
            </div>
          </Stack>
        </Form>
      </Section>
      <EmailPreviews template={template} messages={messages} />
    </SetUpPage>
  );
}
