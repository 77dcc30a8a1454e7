import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { SubPage } from "../sub-page.tsx";
import { TextArea } from "../text-area.tsx";

type HoldPageProps = { number: string; answer: Answer | undefined; home: string };

/** A manager keeps one application, or the whole call, from being erased. */
export function HoldPage({ number, answer, home }: HoldPageProps) {
  const { t } = useTranslation("retention");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ number: string; reason: string }>(answer, { number });
  return (
    <SubPage
      back={{ to: `${home}/retention`, label: t("back") }}
      width="form"
      title={t("hold.title")}
      lead={t("hold.lead")}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer }} />
          <TextField
            {...field(fields.number)}
            label={t("hold.number")}
            help={t("hold.numberHelp")}
            required={false}
            width="medium"
          />
          <TextArea
            {...field(fields.reason)}
            label={t("hold.reason")}
            help={t("hold.reasonHelp")}
            rows={3}
            limit={1000}
          />
          <ActionBar>
            <Button pending={state === "submitting"}>{t("hold.action")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}
