import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { field } from "../form-field.ts";
import { Stack } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";

const outcomes = ["upheld", "partly", "dismissed"] as const;

/** The second person's answer, which is final. */
export function AnswerForm({ answer }: { answer?: Answer }) {
  const { t } = useTranslation("redress");
  const [form, fields] = useAnsweredForm<{ outcome: string; answer: string }>(answer);
  const { state } = useNavigation();
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <ChoiceField
          {...field(fields.outcome)}
          label={t("result")}
          options={outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
        />
        <TextArea {...field(fields.answer)} label={t("answer")} help={t("answerHelp")} limit={5000} />
        <div>
          <Button pending={state === "submitting"}>{t("save")}</Button>
        </div>
      </Stack>
    </Form>
  );
}
