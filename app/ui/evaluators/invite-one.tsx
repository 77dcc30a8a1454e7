import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { type Kind, LetterFields, type LetterValues, useLetterLabels } from "./letter-fields.tsx";
import { PersonFields } from "./person-fields.tsx";

type Values = { name: string; email: string } & LetterValues;
type InviteOneProps = { answer?: Answer; start: Partial<Values>; kinds: Kind[]; submit: string };

/** Asks one person to evaluate. */
export function InviteOne({ answer, start, kinds, submit }: InviteOneProps) {
  const { t } = useTranslation("evaluators");
  const { state } = useNavigation();
  const labels = { name: t("invite.name"), email: t("invite.email"), ...useLetterLabels() };
  const [form, fields] = useAnsweredForm<Values>(answer, start);
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack>
        <FormProblems {...{ form, answer, labels }} />
        <PersonFields fields={fields} />
        <LetterFields fields={fields} kinds={kinds} />
        <ActionBar>
          <Button pending={state === "submitting"}>{submit}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
