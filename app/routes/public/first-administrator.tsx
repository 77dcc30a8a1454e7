import { getFormProps } from "@conform-to/react";
import { data, Form, useNavigation } from "react-router";
import { createFirstAdministrator } from "#app/domain/accounts/first-administrator.ts";
import { language, newPerson } from "#app/domain/accounts/input.ts";
import { viewLink } from "#app/domain/accounts/read.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { hashOf } from "#app/http/session.server.ts";
import { signInAndGo } from "#app/http/sign-in.server.ts";
import { AccountProblems } from "#app/ui/account/account-problems.tsx";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { NewPersonFields, type NewPersonValues } from "#app/ui/account/new-person-fields.tsx";
import { type Answer, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/first-administrator";

export function loader({ context, params }: Route.LoaderArgs) {
  const link = viewLink(hashOf(params.token), "first-administrator", context.get(requestTime));
  return data({ works: Boolean(link) }, { status: link ? 200 : 410 });
}

const newAdministrator = newPerson.extend({ locale: language });

export async function action({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const { value, problem } = await readForm(request, newAdministrator, t, { secret: ["password"] });
  if (problem) return data(problem, { status: 400 });

  const { password, ...person } = value;
  const now = context.get(requestTime);
  const passwordHash = await hashPassword(password);
  const { value: account, refusal } = attemptFor(t, () =>
    createFirstAdministrator(hashOf(params.token), { ...person, passwordHash }, now),
  );
  if (refusal) return data({ ...refusal, typed: person }, { status: 409 });

  return signInAndGo(account, request, now, "/admin", "link");
}

export default function FirstAdministrator({ loaderData: { works }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const { state } = useNavigation();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<NewPersonValues>(answer);
  if (!works)
    return (
      <LinkGone next={{ to: "/sign-in", label: t("gone.signIn") }}>{t("gone.firstAdministrator")}</LinkGone>
    );
  return (
    <Page width="narrow" title={t("firstAdministrator.title")} lead={t("firstAdministrator.lead")}>
      <Form method="post" {...getFormProps(form)} reloadDocument noValidate>
        <Stack>
          <AccountProblems {...{ form, answer }} />
          <NewPersonFields fields={fields} withLanguage />
          <div>
            <Button pending={state === "submitting"}>{t("firstAdministrator.action")}</Button>
          </div>
        </Stack>
      </Form>
    </Page>
  );
}
