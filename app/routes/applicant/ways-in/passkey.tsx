import { getFormProps } from "@conform-to/react";
import { data, Form, redirect } from "react-router";
import { passkeyName } from "#app/domain/accounts/input.ts";
import { ownPasskey, renamePasskey } from "#app/domain/accounts/ways-in/passkeys.ts";
import { requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { FormButton } from "#app/ui/form-button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/passkey";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(ownPasskey(context.get(signedInAccount), params.passkeyId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const passkey = orNotFound(ownPasskey(account, params.passkeyId));
  const { value, problem } = await readForm(request, passkeyName, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  renamePasskey(account, passkey, value.name, context.get(requestTime));
  return redirect("/account/passkeys?says=renamed");
}

export default function Passkey({ loaderData: { id, name }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("ways");
  const [form, fields] = useAnsweredForm<{ name: string }>(actionData, { name });
  return (
    <Page width="narrow" title={name} back={{ to: "/account/passkeys", label: t("passkey.title") }}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems form={form} answer={actionData} />
          <TextField {...field(fields.name)} label={t("passkey.name")} help={t("passkey.nameHelp")} />
          <div>
            <Button>{t("passkey.rename")}</Button>
          </div>
        </Stack>
      </Form>
      <FormButton action={`/account/passkeys/${encodeURIComponent(id)}/remove`} kind="danger">
        {t("passkey.remove")}
      </FormButton>
    </Page>
  );
}
