import { getFormProps } from "@conform-to/react";
import {
  data,
  Form,
  redirect,
  type ShouldRevalidateFunctionArgs,
  useLocation,
  useNavigation,
} from "react-router";
import { newPerson } from "#app/domain/accounts/input.ts";
import { signUp } from "#app/domain/accounts/sign-up.ts";
import { clientAddress, readersLocale, requestTime, translate, visitor } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { refuseTooMany } from "#app/http/limits.server.ts";
import { goingOnTo, newLink } from "#app/http/one-time-link.server.ts";
import { ownPath } from "#app/http/own-path.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { sessionFor } from "#app/http/sign-in.server.ts";
import { AccountProblems } from "#app/ui/account/account-problems.tsx";
import { NewPersonFields, type NewPersonValues } from "#app/ui/account/new-person-fields.tsx";
import { type Answer, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/sign-up";

export function loader({ context, url }: Route.LoaderArgs) {
  const to = ownPath(url.searchParams.get("to"), "/home");
  if (context.get(visitor)) throw redirect(to);
  return { to };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const t = context.get(translate);
  const { value, problem } = await readForm(request, newPerson, t, { secret: ["password"] });
  if (problem) return data(problem, { status: 400 });

  const { password, ...person } = value;
  const tooMany = await refuseTooMany(
    "sign-up",
    { address: context.get(clientAddress), email: person.email },
    t,
  );
  if (tooMany) return tooMany;

  const now = context.get(requestTime);
  const newcomer = {
    ...person,
    locale: context.get(readersLocale),
    passwordHash: await hashPassword(password),
  };
  const signInPath = `/sign-in${goingOnTo(ownPath(url.searchParams.get("to"), "/home"))}`;
  const account = signUp(newcomer, newLink("/confirm"), signInPath, now);
  const { headers } = await sessionFor(account, request, now, { by: "password" });
  return data({ sentTo: person.email }, { headers });
}

/** Who has just signed up is signed in, and still has to read where to look for the mail. */
export function shouldRevalidate({ formAction, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formAction ? false : defaultShouldRevalidate;
}

export default function SignUp({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  const { search } = useLocation();
  const { state } = useNavigation();
  const answer: (Answer & { sentTo?: string }) | undefined = actionData;
  const [form, fields] = useAnsweredForm<NewPersonValues>(answer);
  if (answer?.sentTo) return <LookIntoMail email={answer.sentTo} to={loaderData.to} />;
  return (
    <Page width="narrow" title={t("signUp.title")} lead={t("signUp.lead")}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <AccountProblems {...{ form, answer }} />
          <NewPersonFields fields={fields} />
          <div>
            <Button pending={state === "submitting"}>{t("signUp.action")}</Button>
          </div>
        </Stack>
      </Form>
      <p>
        {t("signUp.hasAccount")} <TextLink to={`/sign-in${search}`}>{t("signUp.signIn")}</TextLink>
      </p>
    </Page>
  );
}

/** The same for everybody: whether the address had an account stands only in the mail. */
function LookIntoMail({ email, to }: { email: string; to: string }) {
  const { t } = useTranslation("accounts");
  return (
    <Page width="narrow" title={t("signUp.sent")} lead={t("signUp.sentText", { email })}>
      <Stack>
        <p>{t("signUp.goOn")}</p>
        <div>
          <LinkButton to={to} kind="primary">
            {t("confirm.goOn")}
          </LinkButton>
        </div>
      </Stack>
    </Page>
  );
}
