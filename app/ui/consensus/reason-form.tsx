import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { SubPage } from "../sub-page.tsx";
import { Bullets } from "../text.tsx";
import { TextArea } from "../text-area.tsx";

type ReasonPageProps = { act: "leave" | "close" | "reopen"; at: string; company: string; answer?: Answer };

/** An act on a discussion that needs a reason, with what it means said before. */
export function ReasonPage({ act, at, company, answer }: ReasonPageProps) {
  const { t } = useTranslation("consensus");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  return (
    <SubPage
      back={{ to: at, label: t("managed.back") }}
      title={t(`${act}.title`)}
      lead={t(`${act}.lead`, { company })}
      width="form"
    >
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <Bullets items={[t(`${act}.counts`), t(`${act}.told`), t("reason.refreeze")]} />
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
          <Stack>
            <TextArea
              {...field(fields.reason)}
              label={t("reason.label")}
              help={t("reason.help")}
              rows={3}
              limit={1000}
            />
            <ActionBar>
              <Button pending={state === "submitting"}>{t(`${act}.now`)}</Button>
            </ActionBar>
          </Stack>
        </Form>
      </Stack>
    </SubPage>
  );
}
