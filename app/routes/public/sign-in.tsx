import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useLocation, useNavigation } from "react-router";
import { z } from "zod";
import { address, givenPassword } from "#app/domain/accounts/input.ts";
import { clientAddress, requestTime, translate, visitor } from "#app/http/context.ts";
import { noteIfUnknown } from "#app/http/enumeration.server.ts";
import { readForm } from "#app/http/form.ts";
import { forgetTry, refuseTooMany } from "#app/http/limits.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { providerName } from "#app/http/provider.server.ts";
import { signInAndGo, whoComesIn } from "#app/http/sign-in.server.ts";
import { AccountProblems } from "#app/ui/account/account-problems.tsx";
import { type Answer, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/sign-in";

export function loader({ context, url }: Route.LoaderArgs) {
  if (context.get(visitor)) throw redirect(ownPath(url.searchParams.get("to"), "/home"));
  const says = said.find((one) => one === url.searchParams.get("says"));
  return { provider: providerName(), says };
}

const said = [
  "provider-down",
  "provider-busy",
  "provider-cancelled",
  "provider-failed",
  "provider-unverified",
  "prove-first",
] as const;

const credentials = z.object({ email: address, password: givenPassword });

export async function action({ context, request, url }: Route.ActionArgs) {
  const t = context.get(translate);
  const { value, problem } = await readForm(request.clone(), credentials, t, { secret: ["password"] });
  if (problem) return data(problem, { status: 400 });

  const { email } = value;
  const aTry = { address: context.get(clientAddress), email };
  const tooMany = await refuseTooMany("sign-in", aTry, t);
  if (tooMany) return tooMany;
  noteIfUnknown(aTry);

  const now = context.get(requestTime);
  const { value: account, refusal } = await whoComesIn("password", request, now, t);
  if (refusal) return data({ ...refusal, typed: { email } }, { status: 409 });

  await forgetTry("sign-in", aTry);
  return signInAndGo(account, request, now, ownPath(url.searchParams.get("to"), "/home"), "password");
}

export default function SignIn({ loaderData: { provider, says }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["accounts", "ways"]);
  const { search } = useLocation();
  const { state } = useNavigation();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ email: string; password: string }>(answer);
  return (
    <Page
      width="narrow"
      title={t("signIn.title")}
      notices={
        says &&
        !answer && (
          <Notice tone={says === "prove-first" ? "info" : "warning"}>{t(`ways:says.${says}`)}</Notice>
        )
      }
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <AccountProblems {...{ form, answer }} />
          <TextField {...field(fields.email)} label={t("field.email")} type="email" autoComplete="username" />
          <PasswordField
            {...field(fields.password)}
            label={t("field.password")}
            autoComplete="current-password"
          />
          <div>
            <Button pending={state === "submitting"}>{t("signIn.action")}</Button>
          </div>
        </Stack>
      </Form>
      <Stack gap="small">
        {provider && (
          <TextLink to={`/sign-in/provider${search}`} reloadDocument>
            {t("ways:signIn.provider", { provider })}
          </TextLink>
        )}
        <TextLink to={`/sign-in/passkey${search}`}>{t("ways:signIn.passkey")}</TextLink>
        <TextLink to={`/sign-in/link${search}`}>{t("signIn.byLink")}</TextLink>
        <TextLink to={`/forgotten-password${search}`}>{t("signIn.forgotten")}</TextLink>
        <p>
          {t("signIn.noAccount")} <TextLink to={`/sign-up${search}`}>{t("signIn.signUp")}</TextLink>
        </p>
      </Stack>
    </Page>
  );
}
