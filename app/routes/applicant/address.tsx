import { getFormProps } from "@conform-to/react";
import { data, Form, useNavigation } from "react-router";
import { askForAddress } from "#app/domain/accounts/change-address.ts";
import { addressChange } from "#app/domain/accounts/input.ts";
import { credentialsOf, hasPassword } from "#app/domain/accounts/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { clientAddress, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { refuseTooMany } from "#app/http/limits.server.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import { isPassword } from "#app/http/password.server.ts";
import { AccountProblems } from "#app/ui/account/account-problems.tsx";
import { type Answer, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { Row, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/address";

/** `to`: a further address that is to be the main one. */
export function loader({ context, url }: Route.LoaderArgs) {
  return {
    hasPassword: hasPassword(context.get(signedInAccount)),
    email: url.searchParams.get("to") ?? undefined,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const t = context.get(translate);
  const { passwordHash } = credentialsOf(account.email);
  const schema = addressChange(passwordHash !== undefined);
  const { value, problem } = await readForm(request, schema, t, { secret: ["password"] });
  if (problem) return data(problem, { status: 400 });

  const { email } = value;
  const aTry = { address: context.get(clientAddress), email: account.email };
  const tooMany = await refuseTooMany("address", aTry, t, { email });
  if (tooMany) return tooMany;
  if (passwordHash && !(await isPassword(value.password, passwordHash)))
    return data({ refused: t("accounts:password.wrong"), typed: { email } }, { status: 409 });

  const [link, stop] = [newLink("/account/address"), newLink("/stop-address")];
  const refusal = attempt(t, () => askForAddress(account, email, link, stop, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: { email } }, { status: 409 });
  return { sentTo: email };
}

export default function Address({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["accounts", "common"]);
  const { state } = useNavigation();
  const answer: (Answer & { sentTo?: string }) | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ email: string; password: string }>(answer, {
    email: loaderData.email,
  });
  return (
    <Page
      width="narrow"
      title={t("address.change")}
      lead={t("address.lead")}
      notices={
        answer?.sentTo && <Notice tone="success">{t("address.sent", { email: answer.sentTo })}</Notice>
      }
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <AccountProblems {...{ form, answer }} />
          <TextField {...field(fields.email)} label={t("address.new")} type="email" autoComplete="email" />
          {loaderData.hasPassword && (
            <PasswordField
              {...field(fields.password)}
              label={t("field.oldPassword")}
              autoComplete="current-password"
            />
          )}
          <Row>
            <Button pending={state === "submitting"}>{t("address.action")}</Button>
            <LinkButton to="/account" kind="quiet">
              {t("common:cancel")}
            </LinkButton>
          </Row>
        </Stack>
      </Form>
    </Page>
  );
}
