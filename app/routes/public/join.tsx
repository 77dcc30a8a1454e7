import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { newPerson } from "#app/domain/accounts/input.ts";
import { joinProgramme } from "#app/domain/programmes/join.ts";
import { viewExpiredInvitation, viewManagerInvitation } from "#app/domain/programmes/read.ts";
import { attempt, attemptFor } from "#app/http/attempt.ts";
import { readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { hashPassword } from "#app/http/password.server.ts";
import { hashOf } from "#app/http/session.server.ts";
import { signInAndGo } from "#app/http/sign-in.server.ts";
import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { AccountProblems } from "#app/ui/account/account-problems.tsx";
import { InvitationExpired } from "#app/ui/account/invitation-expired.tsx";
import { LinkGone } from "#app/ui/account/link-gone.tsx";
import { NewPersonFields, type NewPersonValues } from "#app/ui/account/new-person-fields.tsx";
import { type Answer, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/join";

export function loader({ context, params }: Route.LoaderArgs) {
  const [id, now] = [hashOf(params.token), context.get(requestTime)];
  const invitation = viewManagerInvitation(id, now);
  return data({ invitation, expired: viewExpiredInvitation(id, now) }, { status: invitation ? 200 : 410 });
}

const newManager = newPerson.omit({ email: true });

export async function action({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const now = context.get(requestTime);
  const id = hashOf(params.token);
  const invitation = viewManagerInvitation(id, now);
  const home = invitation?.role === "hub" ? "/hubs" : "/manage";
  if (invitation?.hasAccount) {
    const refusal = attempt(t, () => void joinProgramme(id, undefined, now));
    return refusal ? data(refusal, { status: 409 }) : redirect(home);
  }
  const { value, problem } = await readForm(request, newManager, t, { secret: ["password"] });
  if (problem) return data(problem, { status: 400 });

  const person = {
    name: value.name,
    locale: context.get(readersLocale),
    passwordHash: await hashPassword(value.password),
  };
  const { value: account, refusal } = attemptFor(t, () => joinProgramme(id, person, now));
  if (refusal) return data({ ...refusal, typed: { name: value.name } }, { status: 409 });

  return signInAndGo(account, request, now, home, "link");
}

export default function Join({ loaderData: { invitation, expired }, actionData }: Route.ComponentProps) {
  const { t, locale } = useTranslation("accounts");
  const { state } = useNavigation();
  const answer: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<NewPersonValues>(answer, invitation);
  if (expired) return <InvitationExpired {...expired} />;
  if (!invitation) return <LinkGone>{t("gone.join")}</LinkGone>;
  const { email, hasAccount, role } = invitation;
  const programme = inLanguage(invitation.programme, locale);
  const lead = t(hasAccount ? "join.leadKnown" : "join.lead", { programme, email, context: role });
  return (
    <Page width="narrow" title={t("join.title", { programme, context: role })} lead={lead}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <AccountProblems {...{ form, answer }} />
          {!hasAccount && <NewPersonFields fields={fields} email={email} />}
          <div>
            <Button pending={state === "submitting"}>
              {t(hasAccount ? "join.actionKnown" : "join.action")}
            </Button>
          </div>
        </Stack>
      </Form>
    </Page>
  );
}
