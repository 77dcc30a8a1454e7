import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { field } from "../form-field.ts";
import { Stack } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";

type Values = { order: string; reason: string };

export function HoldMail({ answer }: { answer?: Answer }) {
  const { t } = useTranslation("admin");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<Values>(answer);
  const labels = { order: t("mail.order"), reason: t("mail.reason") };
  const options = (["paused", "stopped"] as const).map((value) => ({
    value,
    label: t(`mail.${value}Choice`),
    help: t(`mail.${value}Text`),
  }));
  return (
    <Form method="post" action="/admin/mail" {...getFormProps(form)} noValidate>
      <Stack>
        <FormProblems {...{ form, answer, labels }} />
        <ChoiceField {...field(fields.order)} label={labels.order} options={options} />
        <TextArea
          {...field(fields.reason)}
          label={labels.reason}
          help={t("mail.reasonHelp")}
          rows={2}
          limit={600}
        />
        <div>
          <Button kind="danger" pending={state === "submitting"}>
            {t("mail.holdAction")}
          </Button>
        </div>
      </Stack>
    </Form>
  );
}
