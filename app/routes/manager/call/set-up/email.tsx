import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useSearchParams } from "react-router";
import { changeEmailNote, emailNote } from "#app/domain/calls/change-email-note.ts";
import { viewCallEmail } from "#app/domain/calls/set-up/read-emails.ts";
import { viewTextHistory } from "#app/domain/calls/set-up/text-history.ts";
import { viewSample } from "#app/domain/notifications/preview/sample.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { renderSample } from "#app/http/preview-email.server.ts";
import { locales } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { EmailPreviews } from "#app/ui/set-up/email-previews.tsx";
import { EmailWords } from "#app/ui/set-up/email-words.tsx";
import { BothTextAreas } from "#app/ui/set-up/in-each-language.tsx";
import { PreviewFor } from "#app/ui/set-up/preview-for.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import type { Route } from "./+types/email";

export async function loader({ context, params: { template }, url }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const email = orNotFound(viewCallEmail(managed, template));
  const about = url.searchParams.get("about") ?? "";
  const sample = orNotFound(viewSample(managed, template, context.get(requestTime), about));
  const rendered = await Promise.all(locales.map((locale) => renderSample(sample, locale)));
  const messages = rendered.map(({ subject, text }, at) => ({ language: locales[at], subject, text }));
  return { email, messages, about, found: sample.about, history: viewTextHistory(managed, template) };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const { template } = orNotFound(viewCallEmail(managed, params.template));
  const { value, problem } = await readForm(request, emailNote, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  changeEmailNote(managed, template, value.note, context.get(requestTime));
  return redirect(`/manage/calls/${params.callSlug}/set-up/emails/${template}?says=saved`);
}

export default function Email({ loaderData, actionData }: Route.ComponentProps) {
  const { email, messages, about, found, history } = loaderData;
  const { t } = useTranslation(["set-up", "letters"]);
  const { template, to, values } = email;
  const answer: Answer | undefined = actionData;
  const [search] = useSearchParams();
  return (
    <SetUpPage
      title={t(`set-up:emails.name.${template}`)}
      lead={`${t(`set-up:emails.reader.${to}`)}: ${t(`set-up:emails.when.${template}`)}`}
      back={{ to: "set-up/emails", label: t("set-up:step.emails") }}
      answered={Boolean(answer)}
    >
      {search.get("says") === "tested" && <Notice tone="success">{t("letters:tested")}</Notice>}
      <EmailWords {...email} history={history} />
      <Note {...{ answer, values }} />
      <PreviewFor {...{ template, to, about, found }} />
      <EmailPreviews {...{ template, messages, about }} />
    </SetUpPage>
  );
}

type NoteProps = { answer: Answer | undefined; values: { note: { en: string; bg: string } } };

function Note({ answer, values }: NoteProps) {
  const { t } = useTranslation("set-up");
  const [form, fields] = useAnsweredForm<typeof values>(answer, values);
  const { state } = useNavigation();
  return (
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
  );
}
