import { getFormProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { Form, useNavigation } from "react-router";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { LetterFields } from "./letter-fields.tsx";

type Values = { name: string; email: string; locale: string; message: string };

/** Asks one person to evaluate. */
export function InviteOne({ answer }: { answer?: Answer }) {
  const { t } = useTranslation("evaluators");
  const { state } = useNavigation();
  const labels = { name: t("invite.name"), email: t("invite.email") };
  const [form, fields] = useAnsweredForm<Values>(answer);
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack>
        <FormProblems {...{ form, answer, labels }} />
        <TextField {...field(fields.name)} label={t("invite.name")} width="medium" autoComplete="off" />
        <TextField
          {...field(fields.email)}
          label={t("invite.email")}
          type="email"
          width="medium"
          autoComplete="off"
        />
        <LetterFields fields={fields} />
        <ActionBar>
          <Button pending={state === "submitting"}>{t("invite.submit")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
