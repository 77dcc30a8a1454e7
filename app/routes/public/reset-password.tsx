import { getFormProps } from "@conform-to/react";
import { data, Form, useLocation, useNavigation } from "react-router";
import { z } from "zod";
import { newPassword } from "#app/domain/accounts/input.ts";
import { viewLink } from "#app/domain/accounts/read.ts";
import { resetPassword } from "#app/domain/accounts/set-password.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { ownPath } from "#app/http/own-path.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { hashOf } from "#app/http/session.server.ts";
import { signInAndGo } from "#app/http/sign-in.server.ts";
import { AccountProblems } from "#app/ui/account/account-problems.tsx";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { type Answer, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/reset-password";

export function loader({ context, params }: Route.LoaderArgs) {
  const link = viewLink(hashOf(params.token), "reset-password", context.get(requestTime));
  return data({ link }, { status: link ? 200 : 410 });
}

const chosen = z.object({ password: newPassword });

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const t = context.get(translate);
  const { value, problem } = await readForm(request, chosen, t, { secret: ["password"] });
  if (problem) return data(problem, { status: 400 });

  const now = context.get(requestTime);
  const passwordHash = await hashPassword(value.password);
  const { value: account, refusal } = attemptFor(t, () =>
    resetPassword(hashOf(params.token), passwordHash, now),
  );
  if (refusal) return data(refusal, { status: 409 });

  return signInAndGo(account, request, now, ownPath(url.searchParams.get("to"), "/home"), "link");
}

export default function ResetPassword({ loaderData: { link }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const { search } = useLocation();
  const { state } = useNavigation();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ password: string }>(answer);
  if (!link || answer?.refused)
    return <LinkGone next={{ to: `/forgotten-password${search}`, label: t("gone.newLink") }} />;
  return (
    <Page width="narrow" title={t("reset.title")} lead={t("reset.lead")}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <AccountProblems {...{ form, answer }} />
          <TextField
            name="email"
            label={t("field.email")}
            autoComplete="username"
            defaultValue={link.email}
            readOnly
          />
          <PasswordField
            {...field(fields.password)}
            label={t("field.newPassword")}
            help={t("field.newPasswordHelp")}
            autoComplete="new-password"
          />
          <div>
            <Button pending={state === "submitting"}>{t("reset.action")}</Button>
          </div>
        </Stack>
      </Form>
    </Page>
  );
}
