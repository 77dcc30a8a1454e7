import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { Stack } from "../layout.tsx";
import { Muted } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { TrapField } from "../trap-field.tsx";

export type AskAnswer = Answer;
type AskFormProps = { asker?: { name: string; email: string }; answer?: AskAnswer };
type Values = { question: string; name: string; email: string; website: string };

/** Anybody asks; who is signed in needs to say nothing of themselves. */
export function AskForm({ asker, answer }: AskFormProps) {
  const { t } = useTranslation("questions");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<Values>(answer);
  const labels = { question: t("ask.question"), email: t("ask.email"), website: t("ask.website") };
  return (
    <Form method="post" action="#ask" {...getFormProps(form)} noValidate>
      <Stack>
        <FormProblems {...{ form, answer, labels }} />
        <Muted>{t("ask.lead")}</Muted>
        <TextArea
          {...field(fields.question)}
          label={labels.question}
          help={t("ask.questionHelp")}
          limit={2000}
          rows={5}
        />
        {asker ? (
          <Muted>{t("ask.as", asker)}</Muted>
        ) : (
          <>
            <TextField
              {...field(fields.email)}
              label={labels.email}
              help={t("ask.emailHelp")}
              type="email"
              autoComplete="email"
            />
            <TextField {...field(fields.name)} label={t("ask.name")} required={false} autoComplete="name" />
          </>
        )}
        <TrapField field={fields.website} label={labels.website} />
        <div>
          <Button pending={state === "submitting"}>{t("ask.send")}</Button>
        </div>
      </Stack>
    </Form>
  );
}
