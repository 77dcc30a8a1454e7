import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import type { Application } from "../application/standing.tsx";
import { Button, LinkButton } from "../button.tsx";
import { TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { RoleField } from "./role-field.tsx";

type InvitePageProps = {
  application: Application;
  /** Why nobody can be invited here, if that is so. */
  obstacle?: string;
  answer?: Answer;
};

/** Asks for one more person; the message goes out when the form is sent. */
export function InvitePage({ application, obstacle, answer }: InvitePageProps) {
  const { t } = useTranslation("team");
  const team = `/applications/${application.id}/team`;
  return (
    <Page
      width="form"
      title={t("inviting.title")}
      lead={obstacle ? undefined : t("inviting.lead")}
      eyebrow={application.number}
      back={{ to: team, label: t("inviting.back") }}
      notices={obstacle && <Notice>{obstacle}</Notice>}
    >
      {!obstacle && <InviteForm team={team} answer={answer} />}
    </Page>
  );
}

function InviteForm({ team, answer }: { team: string; answer?: Answer }) {
  const { t } = useTranslation("team");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ email: string; role: string }>(answer, { role: "editor" });
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        <FormProblems {...{ form, answer }} />
        <TextField
          {...field(fields.email)}
          type="email"
          label={t("inviting.email")}
          help={t("inviting.emailHelp")}
          autoComplete="off"
        />
        <RoleField
          name={fields.role.name}
          errors={fields.role.errors}
          defaultValue={fields.role.initialValue}
          label={t("inviting.role")}
        />
        <ActionBar>
          <Button pending={state === "submitting"}>{t("inviting.send")}</Button>
          <LinkButton to={team} kind="quiet">
            {t("inviting.back")}
          </LinkButton>
        </ActionBar>
      </Stack>
    </Form>
  );
}
