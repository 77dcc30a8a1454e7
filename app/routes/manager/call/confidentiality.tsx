import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams, useSearchParams } from "react-router";
import { changeConfidentiality } from "#app/domain/evaluators/change-confidentiality.ts";
import { confidentialityInput } from "#app/domain/evaluators/confidentiality.ts";
import { viewConfidentiality } from "#app/domain/evaluators/read-confidentiality.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { languageNames, locales } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Route } from "./+types/confidentiality";

export function loader({ context }: Route.LoaderArgs) {
  return viewConfidentiality(context.get(managedCall));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const managed = context.get(managedCall);
  const { value, problem } = await readForm(request, confidentialityInput, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => changeConfidentiality(managed, value.text, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/evaluators/confidentiality?says=saved`);
}

export default function Confidentiality({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("inviting");
  const { t: evaluators } = useTranslation("evaluators");
  const { state } = useNavigation();
  const [search] = useSearchParams();
  const here = `/manage/calls/${useParams().callSlug}/evaluators`;
  const answer: Answer | undefined = actionData;
  const { text, accepted, open } = loaderData;
  const [form, fields] = useAnsweredForm<{ text: { en: string; bg: string } }>(answer, { text });
  const words = fields.text.getFieldset();
  const labels = Object.fromEntries(locales.map((locale) => [`text.${locale}`, languageNames[locale]]));
  return (
    <SubPage
      back={{ to: here, label: evaluators("invite.back") }}
      width="form"
      title={t("undertaking.edit")}
      lead={t("undertaking.editLead")}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          {search.get("says") === "saved" && !answer && (
            <Notice tone="success">{t("undertaking.saved")}</Notice>
          )}
          {accepted > 0 && <Notice>{t("undertaking.bound", { count: accepted })}</Notice>}
          <FormProblems {...{ form, answer, labels }} />
          {locales.map((locale) => (
            <TextArea
              key={locale}
              {...field(words[locale])}
              label={languageNames[locale]}
              lang={locale}
              rows={9}
              limit={5000}
            />
          ))}
          <ActionBar>
            <Button pending={state === "submitting"} disabled={!open}>
              {evaluators("profile.save")}
            </Button>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}
