import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { changeEmailTexts, emailTexts } from "#app/domain/calls/change-email-texts.ts";
import { viewEmailTexts } from "#app/domain/calls/set-up/read-emails.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { KnownPlaceholders, PieceFields } from "#app/ui/set-up/email-pieces.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/email-texts";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewEmailTexts(context.get(managedCall), params.template));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const { template } = orNotFound(viewEmailTexts(managed, params.template));
  const { value, problem } = await readForm(request, emailTexts(template), context.get(translate));
  if (problem) return data(problem, { status: 400 });

  changeEmailTexts(managed, template, value.texts, context.get(requestTime));
  return redirect(`/manage/calls/${params.callSlug}/set-up/emails/${template}?says=saved`);
}

export default function EmailTexts({ loaderData, actionData }: Route.ComponentProps) {
  const { template, pieces, values } = loaderData;
  const { t } = useTranslation(["letters", "set-up"]);
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<typeof values>(answer, values);
  const { state } = useNavigation();
  return (
    <SetUpPage
      title={t("letters:title")}
      lead={t("letters:lead")}
      back={{ to: `set-up/emails/${template}`, label: t(`set-up:emails.name.${template}`) }}
      answered={Boolean(answer)}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer }} />
          <KnownPlaceholders pieces={pieces} />
          <PieceFields pieces={pieces} fields={fields.texts.getFieldset()} />
          <div>
            <Button pending={state === "submitting"}>{t("set-up:page.save")}</Button>
          </div>
        </Stack>
      </Form>
    </SetUpPage>
  );
}
