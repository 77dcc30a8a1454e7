import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { passwordChange } from "#app/domain/accounts/input.ts";
import { credentialsOf, hasPassword } from "#app/domain/accounts/read.ts";
import { setPassword } from "#app/domain/accounts/set-password.ts";
import { clientAddress, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { forgetTry, refuseTooMany } from "#app/http/limits.server.ts";
import { hashPassword, isPassword } from "#app/http/password.server.ts";
import { requireFreshWithoutPassword } from "#app/http/strength.ts";
import { sessionIdOf } from "#app/http/session.server.ts";
import { AccountProblems } from "#app/ui/account/account-problems.tsx";
import { type Answer, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/password";

export const middleware: Route.MiddlewareFunction[] = [requireFreshWithoutPassword];

export function loader({ context }: Route.LoaderArgs) {
  const account = context.get(signedInAccount);
  return { hasPassword: hasPassword(account), email: account.email };
}

export async function action({ context, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const t = context.get(translate);
  const { passwordHash } = credentialsOf(account.email);
  const schema = passwordChange(passwordHash !== undefined);
  const { value, problem } = await readForm(request, schema, t, { secret: ["old", "password"] });
  if (problem) return data(problem, { status: 400 });

  if (passwordHash) {
    const aTry = { address: context.get(clientAddress), email: account.email };
    const tooMany = await refuseTooMany("sign-in", aTry, t);
    if (tooMany) return tooMany;
    if (!(await isPassword(value.old, passwordHash)))
      return data({ refused: t("accounts:password.wrong") }, { status: 409 });
    await forgetTry("sign-in", aTry);
  }

  const hash = await hashPassword(value.password);
  setPassword(account, hash, (await sessionIdOf(request))!, context.get(requestTime));
  return redirect("/account?says=passwordSaved");
}

export default function Password({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["accounts", "common"]);
  const { state } = useNavigation();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ old: string; password: string }>(answer);
  return (
    <Page
      width="narrow"
      title={t(loaderData.hasPassword ? "password.change" : "password.set")}
      lead={t("password.lead")}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <AccountProblems {...{ form, answer }} />
          <TextField
            name="email"
            label={t("field.email")}
            autoComplete="username"
            defaultValue={loaderData.email}
            readOnly
          />
          {loaderData.hasPassword && (
            <PasswordField
              {...field(fields.old)}
              label={t("field.oldPassword")}
              autoComplete="current-password"
            />
          )}
          <PasswordField
            {...field(fields.password)}
            label={t("field.newPassword")}
            help={t("field.newPasswordHelp")}
            autoComplete="new-password"
          />
          <Row>
            <Button pending={state === "submitting"}>{t("password.action")}</Button>
            <LinkButton to="/account" kind="quiet">
              {t("common:cancel")}
            </LinkButton>
          </Row>
        </Stack>
      </Form>
    </Page>
  );
}
