import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { viewCallEmails } from "#app/domain/calls/set-up/read-emails.ts";
import { changeContact } from "#app/domain/programmes/change-contact.ts";
import { contact } from "#app/domain/programmes/input.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { Section, Stack } from "#app/ui/layout.tsx";
import { EmailList } from "#app/ui/set-up/email-list.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/emails";

export function loader({ context }: Route.LoaderArgs) {
  return viewCallEmails(context.get(managedCall));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const { value, problem } = await readForm(request, contact, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  changeContact(managed, value.contactEmail, context.get(requestTime));
  return redirect(`/manage/calls/${params.callSlug}/set-up/emails?says=saved`);
}

export default function Emails({ loaderData: { readers, contactEmail }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("set-up");
  const answer: Answer | undefined = actionData;
  return (
    <SetUpPage title={t("step.emails")} lead={t("emails.lead")} answered={Boolean(answer)}>
      <Contact {...{ answer, contactEmail }} />
      {readers.map((one) => (
        <EmailList key={one.reader} {...one} />
      ))}
    </SetUpPage>
  );
}

function Contact({ answer, contactEmail }: { answer: Answer | undefined; contactEmail: string }) {
  const { t } = useTranslation("set-up");
  const [form, fields] = useAnsweredForm<{ contactEmail: string }>(answer, { contactEmail });
  const { state } = useNavigation();
  return (
    <Section title={t("emails.contact")} lead={t("emails.contactHelp")}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="small">
          <FormProblems {...{ form, answer }} />
          <TextField
            {...field(fields.contactEmail)}
            label={t("emails.address")}
            type="email"
            width="medium"
            autoComplete="off"
          />
          <div>
            <Button kind="secondary" pending={state === "submitting"}>
              {t("page.save")}
            </Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
