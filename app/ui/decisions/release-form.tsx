import { useTranslation } from "react-i18next";
import { Form, useNavigation } from "react-router";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";

/** The number is typed, so that nobody releases anything by mistake. */
export function ReleaseForm({ total, answer }: { total: number; answer?: Answer }) {
  const { t } = useTranslation("decisions");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ number: string }>(answer);
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <NumberField
          {...field(fields.number)}
          label={t("release.number", { total })}
          help={t("release.numberHelp")}
        />
        <ActionBar>
          <Button kind="danger" icon="send" pending={state === "submitting"}>
            {t("release.now", { total })}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
