import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { TextArea } from "../text-area.tsx";

type WithdrawRemedyPageProps = { company: string; standing: boolean; back: string; answer?: Answer };

/** Why a request is taken back; its team reads it. */
export function WithdrawRemedyPage({ company, standing, back, answer }: WithdrawRemedyPageProps) {
  const { t } = useTranslation("remedies");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  return (
    <SubPage
      back={{ to: back, label: t("ask.back") }}
      width="form"
      title={t("withdraw.title", { company })}
      lead={t("withdraw.lead")}
    >
      {standing || answer ? (
        <Form method="post" {...getFormProps(form)} noValidate>
          <Stack>
            <FormProblems {...{ form, answer }} />
            <TextArea
              {...field(fields.reason)}
              label={t("withdraw.reason")}
              help={t("withdraw.reasonHelp")}
              rows={3}
              limit={1000}
            />
            <ActionBar>
              <Button kind="danger" pending={state === "submitting"}>
                {t("withdraw.submit")}
              </Button>
            </ActionBar>
          </Stack>
        </Form>
      ) : (
        <Notice>{t("none")}</Notice>
      )}
    </SubPage>
  );
}
