import { getFormProps } from "@conform-to/react";
import { data, Form, redirect } from "react-router";
import { z } from "zod";
import { address } from "#app/domain/accounts/input.ts";
import { credentialsOf } from "#app/domain/accounts/read.ts";
import { resetSecondFactor } from "#app/domain/accounts/ways-in/second-factor.ts";
import { administrator, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/reset-second-factor";

export function loader({ url }: Route.LoaderArgs) {
  return { done: url.searchParams.get("done") };
}

const whose = z.object({ email: address });

export async function action({ context, request }: Route.ActionArgs) {
  const permit = context.get(administrator);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, whose, t);
  if (problem) return data(problem, { status: 400 });

  const { account } = credentialsOf(value.email);
  if (!account) return data({ refused: t("ways:reset.nobody"), typed: value }, { status: 409 });
  resetSecondFactor(permit, account, context.get(requestTime));
  return redirect(`/admin/second-factor?${new URLSearchParams({ done: account.email })}`);
}

export default function ResetSecondFactor({ loaderData: { done }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ email: string }>(answer);
  return (
    <Page
      width="form"
      title={t("reset.title")}
      lead={t("reset.lead")}
      back={{ to: "/admin", label: t("reset.back") }}
      notices={done && !answer && <Notice tone="success">{t("reset.done", { email: done })}</Notice>}
    >
      <Form method="post" action="/admin/second-factor" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer }} />
          <TextField
            {...field(fields.email)}
            label={t("reset.email")}
            type="email"
            width="medium"
            autoComplete="off"
          />
          <div>
            <Button kind="danger">{t("reset.action")}</Button>
          </div>
        </Stack>
      </Form>
    </Page>
  );
}
