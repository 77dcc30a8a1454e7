import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { field } from "../form-field.ts";
import { Stack } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";

const grounds = ["procedure", "conflict", "eligibility", "mistake"] as const;

/** What went wrong, by one of the grounds that there are. */
export function AskForm({ answer }: { answer?: Answer }) {
  const { t } = useTranslation("redress");
  const [form, fields] = useAnsweredForm<{ ground: string; text: string }>(answer);
  const { state } = useNavigation();
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <ChoiceField
          {...field(fields.ground)}
          label={t("ground")}
          options={grounds.map((ground) => ({ value: ground, label: t(`grounds.${ground}`) }))}
        />
        <TextArea {...field(fields.text)} label={t("text")} help={t("textHelp")} limit={5000} />
        <div>
          <Button pending={state === "submitting"}>{t("send")}</Button>
        </div>
      </Stack>
    </Form>
  );
}
