import type { ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { Bullets } from "../text.tsx";
import { TextArea } from "../text-area.tsx";

type SeeAsFormProps = {
  rules: ReactNode[];
  /** Asked for where it does not stand in the address. */
  email?: string;
  submit: string;
  answer?: Answer;
};

/** What it means to see the portal as somebody, and why one wants to. */
export function SeeAsForm({ rules, email, submit, answer }: SeeAsFormProps) {
  const { t } = useTranslation("seeing");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ email: string; reason: string }>(answer);
  return (
    <Stack gap="large">
      <FormProblems form={form} answer={answer} labels={{ email: email ?? "", reason: t("reason") }} />
      <Bullets items={rules} />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <Stack>
          {email && <TextField {...field(fields.email)} type="email" label={email} autoComplete="off" />}
          <TextArea
            {...field(fields.reason)}
            label={t("reason")}
            help={t("reasonHelp")}
            rows={3}
            limit={500}
          />
          <ActionBar>
            <Button pending={state === "submitting"} icon="eye">
              {submit}
            </Button>
          </ActionBar>
        </Stack>
      </Form>
    </Stack>
  );
}
