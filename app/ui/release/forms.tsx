import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";

type PrepareProps = { total: number; usualFirst: number; answer?: Answer };

/** The number is typed, so that nobody releases anything by mistake. */
export function PrepareForm({ total, usualFirst, answer }: PrepareProps) {
  const { t } = useTranslation("release");
  const { state } = useNavigation();
  const start = { first: String(Math.min(usualFirst, total)) };
  const [form, fields] = useAnsweredForm<{ number: string; first: string }>(answer, start);
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <NumberField {...field(fields.number)} label={t("number", { total })} help={t("numberHelp")} />
        <NumberField {...field(fields.first)} label={t("first")} help={t("firstHelp")} />
        <ActionBar>
          <Button icon="lock" pending={state === "submitting"}>
            {t("prepare")}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

type ConfirmProps = { total: number; first: number; sha256: string; answer?: Answer };

/** The second person types the number too; `sha256` is of what this person looked at. */
export function ConfirmForm({ total, first, sha256, answer }: ConfirmProps) {
  const { t } = useTranslation("release");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ number: string }>(answer);
  return (
    <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <HiddenField name="sha256" value={sha256} />
        <NumberField {...field(fields.number)} label={t("number", { total })} help={t("numberHelp")} />
        <ActionBar>
          <Button kind="danger" icon="send" pending={state === "submitting"}>
            {t("confirmNow", { count: first })}
          </Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}
